package lockscope.engine.machine;

import lockscope.engine.program.Primitive;
import lockscope.engine.state.Stacks;
import lockscope.engine.state.Tasks;

/// What the lines of one machine work on and with.
final class Workings {
    final Kernel kernel;
    final Tasks tasks;
    final Stacks stacks;
    final Platform platform;
    final Watch watch;
    final References references;
    /// All lines, by their position in the code.
    final Line[] lines;
    /// Whether `boot()` runs, in which nobody waits.
    boolean booting;

    Workings(Kernel kernel, Platform platform, Watch watch) {
        this.kernel = kernel;
        this.platform = platform;
        this.watch = watch;
        tasks = kernel.tasks;
        stacks = kernel.stacks;
        references = new References(kernel, platform);
        lines = new Line[kernel.program.code().size()];
    }

    /// A task is about to sleep in a primitive, which a spinlock or a read section forbids.
    void mustBeAbleToSleep(int task, Primitive primitive) {
        if (tasks.isAtomic(task)) {
            sleepsWhereItMustNot(task, "in " + primitive.listingName());
        }
    }

    /// The same for a lock.
    void mustBeAbleToSleepFor(int task, int lock) {
        if (tasks.isAtomic(task)) {
            sleepsWhereItMustNot(task, "for " + kernel.program.locks().get(lock).name());
        }
    }

    private void sleepsWhereItMustNot(int task, String why) {
        String where = tasks.spinlocks(task) > 0 ? " while it holds a spinlock" : " inside an RCU read section";
        references.violated(10, "sleeps " + why + where);
    }
}
