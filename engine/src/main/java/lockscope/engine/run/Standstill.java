package lockscope.engine.run;

import lockscope.engine.program.TaskTable;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.WaitKind;

/// Finds a run in which ticks and background tasks go on for ever while everybody who matters waits for a lock.
final class Standstill {
    private Standstill() {}

    /// Whether no foreground task or busy worker can ever go on: each waits for a lock, and whoever could still run
    /// holds none.
    static boolean of(TimedMachine machine) {
        Tasks tasks = machine.kernel().tasks;
        TaskTable table = machine.kernel().table;
        boolean anybodyWaits = false;
        for (int t = 1; t <= table.count(); t++) {
            boolean blocked = tasks.status(t) == Tasks.BLOCKED;
            boolean forLock = blocked
                    && tasks.waitKind(t) != 0
                    && WaitKind.of(tasks.waitKind(t) - 1).isLock();
            if (forLock) {
                anybodyWaits = true;
            } else if (tasks.held(t, 0) != 0 || matters(machine, table, tasks, t)) {
                return false;
            }
        }
        return anybodyWaits;
    }

    private static boolean matters(TimedMachine machine, TaskTable table, Tasks tasks, int task) {
        return switch (table.kind(task)) {
            case USER ->
                tasks.status(task) != Tasks.DONE
                        && !machine.kernel().program.tasks().get(task - 1).background();
            case WORKER -> tasks.base(task) >= 0;
            case BOOT, RCU_KTHREAD, SOFTIRQD -> false;
        };
    }
}
