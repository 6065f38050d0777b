package lockscope.engine.explore;

import lockscope.engine.machine.Kernel;
import lockscope.engine.program.Program;
import lockscope.engine.state.Phase;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.WaitKind;

/// What could happen next.
final class Enabled {
    private final Kernel kernel;
    private final Program program;
    private final Tasks tasks;
    private final OpenRcu rcu;
    private final OpenCpus cpus;
    private final int actors;

    /// @param actors the tasks that can step are 1 to this number
    Enabled(Kernel kernel, OpenRcu rcu, OpenCpus cpus, int actors) {
        this.kernel = kernel;
        this.rcu = rcu;
        this.cpus = cpus;
        this.actors = actors;
        program = kernel.program;
        tasks = kernel.tasks;
    }

    /// How many actions there can be at most.
    int most() {
        int switches = actors * Math.max(1, cpus.count());
        return actors + switches + OpenRcu.MOST_CALLBACKS + program.kills().size() + 1;
    }

    /// Writes everything that could happen next.
    ///
    /// @return how many there are
    int all(int[] actions) {
        int n = 0;
        for (int t = 1; t <= actors; t++) {
            if (mayStep(t)) {
                n = cpus.isOn(t) ? add(actions, n, Action.of(Action.TASK, t, 0)) : switches(actions, n, t);
            }
        }
        for (int i = 0; i < rcu.pending(); i++) {
            if (rcu.isReady(i)) {
                n = add(actions, n, Action.of(Action.CALLBACK, i, 0));
            }
        }
        for (int k = 0; k < program.kills().size(); k++) {
            if (mayArrive(k)) {
                n = add(actions, n, Action.of(Action.SIGNAL, k, 0));
            }
        }
        return n;
    }

    private static int add(int[] actions, int n, int action) {
        actions[n] = action;
        return n + 1;
    }

    private int switches(int[] actions, int before, int task) {
        if (cpus.isOneFree()) {
            return add(actions, before, Action.ofSwitch(task, 0));
        }
        int n = before;
        for (int t = 1; t <= actors; t++) {
            if (cpus.mayLose(t)) {
                n = add(actions, n, Action.ofSwitch(task, t));
            }
        }
        return n;
    }

    private boolean mayArrive(int kill) {
        int task = program.kills().get(kill).task();
        for (int k = 0; k < kill; k++) {
            if (program.kills().get(k).task() == task) {
                return false;
            }
        }
        return !tasks.killed(task) && tasks.status(task) != Tasks.DONE;
    }

    /// Whether the task could do its next step now, if it is on a CPU.
    private boolean mayStep(int t) {
        int status = tasks.status(t);
        if (status == Tasks.RUNNABLE) {
            return tasks.phase(t) != Phase.SPINNING || kernel.locks.owner(tasks.waitObject(t)) == t;
        }
        int kind = tasks.waitKind(t) - 1;
        return status == Tasks.BLOCKED && kind >= 0 && WaitKind.of(kind).isRcu() && rcu.mayGoOn(t);
    }
}
