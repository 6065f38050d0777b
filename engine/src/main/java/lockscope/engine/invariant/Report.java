package lockscope.engine.invariant;

import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Platform;
import lockscope.engine.machine.Waivers;
import lockscope.engine.program.Place;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.Violation;

/// Where rules say that they are broken, and the names that they say it with.
final class Report {
    private final Kernel kernel;
    private final Platform platform;
    private final Waivers waivers;

    Report(Kernel kernel, Platform platform) {
        this.kernel = kernel;
        this.platform = platform;
        waivers = new Waivers(kernel.program);
    }

    /// Stops the run, unless the strategy says that the rule does not apply to it.
    ///
    /// @param task who broke it; 0 for the machine itself
    /// @param text what it did, to be read after its name
    void broken(int invariant, int task, String text) {
        if (!waivers.waive(invariant)) {
            String who = task == 0 ? "the machine" : task(task);
            int pc = task == 0 ? 0 : kernel.tasks.pc(task);
            platform.violated(new Violation(invariant, task, pc, platform.now(), who + " " + text));
        }
    }

    boolean isWaived(int invariant) {
        return waivers.waive(invariant);
    }

    long now() {
        return platform.now();
    }

    String task(int task) {
        return kernel.table.name(task);
    }

    String net(int slot) {
        return kernel.nets.serial(slot) == 0 ? "init_net" : "net " + kernel.nets.serial(slot);
    }

    String op(int op) {
        return kernel.program.ops().get(op - 1).name();
    }

    String lock(int lock) {
        return kernel.program.locks().get(lock).name();
    }

    /// The line that a task is on.
    String line(int task) {
        if (kernel.tasks.status(task) == Tasks.NEW || kernel.tasks.base(task) < 0) {
            return "";
        }
        Place place = kernel.program.code().places()[kernel.tasks.pc(task)];
        return " (" + place.file() + ":" + place.line() + ")";
    }
}
