package lockscope.engine.explore;

import lockscope.engine.machine.Interpreter;
import lockscope.engine.machine.Kernel;
import lockscope.engine.memory.Words;
import lockscope.engine.program.MachineSpec;
import lockscope.engine.state.Phase;
import lockscope.engine.state.Tasks;

/// Which tasks are on a CPU, where there are fewer CPUs than tasks.
///
/// Only a task on a CPU can step. A task that could step gets on by a step of its own, onto a free CPU or in the place
/// of a task that may lose its own: one that holds no spinlock and does not spin and, as the machine says, is not in the
/// kernel or not in a read section. Which CPU it is makes no difference, so no state tells them apart.
final class OpenCpus {
    private final int count;
    private final Words on;
    private final Tasks tasks;
    private final Interpreter interpreter;
    private final MachineSpec machine;

    /// @param count how many CPUs there are; 0 when every task has one of its own
    OpenCpus(Kernel kernel, Interpreter interpreter, int count) {
        this.count = count;
        this.interpreter = interpreter;
        tasks = kernel.tasks;
        machine = kernel.program.machine();
        on = kernel.memory
                .allocate("on cpu", Words.Region.LOGICAL, 1, tasks.count() + 1)
                .perTask();
    }

    boolean areLimited() {
        return count > 0;
    }

    int count() {
        return count;
    }

    boolean isOn(int task) {
        return count == 0 || on.get(task, 0) != 0;
    }

    /// Whether a CPU is free.
    boolean isOneFree() {
        int busy = 0;
        for (int t = 1; t < on.slots(); t++) {
            busy += on.getInt(t, 0);
        }
        return busy < count;
    }

    /// Whether a task that is on a CPU may be taken off it.
    boolean mayLose(int task) {
        if (on.get(task, 0) == 0 || tasks.spinlocks(task) > 0 || tasks.phase(task) == Phase.SPINNING) {
            return false;
        }
        boolean inKernel = !interpreter.isInUserProgram(task);
        boolean preemptible = switch (machine.preemption()) {
            case FULL -> true;
            case VOLUNTARY -> interpreter.maySleep(task);
            case NONE -> false;
        };
        return (!inKernel || preemptible) && (machine.preemptibleRcu() || tasks.nesting(task) == 0);
    }

    /// Puts a task on a CPU.
    ///
    /// @param out the task that loses it, 0 for none
    void give(int in, int out) {
        if (out != 0) {
            on.set(out, 0, 0);
        }
        on.set(in, 0, 1);
    }

    /// The task waits or has ended.
    void leave(int task) {
        if (count > 0) {
            on.set(task, 0, 0);
        }
    }
}
