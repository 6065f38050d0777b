package lockscope.engine.run;

import lockscope.engine.machine.Interpreter;
import lockscope.engine.machine.Kernel;
import lockscope.engine.program.MachineSpec;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.sched.Entities;
import lockscope.engine.sched.Events;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.WaitKind;

/// How a machine begins: `boot()` has run, the tasks of the system sleep, and what the scenario wants is on the calendar.
final class Boot {
    private final Program program;
    private final TaskTable table;
    private final Tasks tasks;
    private final Kernel kernel;

    Boot(Kernel kernel) {
        this.kernel = kernel;
        program = kernel.program;
        table = kernel.table;
        tasks = kernel.tasks;
    }

    /// The only CPU of each task, -1 for any; by task.
    static int[] pinned(Program program, TaskTable table) {
        MachineSpec spec = program.machine();
        int[] pinned = new int[table.count() + 1];
        for (int t = 1; t <= table.count(); t++) {
            pinned[t] = switch (table.kind(t)) {
                case USER -> Math.min(program.tasks().get(t - 1).cpu(), spec.cpus() - 1);
                case SOFTIRQD -> t - table.softirqd(0);
                case BOOT, WORKER, RCU_KTHREAD -> -1;
            };
        }
        return pinned;
    }

    /// Runs `boot()`, which leaves no rows.
    void run(Interpreter interpreter, Records records) {
        records.setSilent(true);
        interpreter.boot();
        records.setSilent(false);
    }

    /// Files the starts of the scenario's tasks and its fatal signals.
    void file(Events events, Clock clock) {
        for (int t = 1; t <= table.users(); t++) {
            Program.Task task = program.tasks().get(t - 1);
            if (task.startNanos() == Program.Task.NEVER) {
                continue;
            }
            if (!task.background()) {
                clock.expectForeground();
            }
            events.add(task.startNanos(), Actor.of(Actor.START, t));
        }
        for (int i = 0; i < program.kills().size(); i++) {
            events.add(program.kills().get(i).atNanos(), Actor.of(Actor.KILL, i));
        }
    }

    /// Lays the tasks of the system to sleep; a worker for which `boot()` has left work wakes at once.
    void sleep(Entities entities, TimedMachine machine) {
        for (int t = table.boot() + 1; t <= table.count(); t++) {
            tasks.setStatus(t, Tasks.BLOCKED);
            if (table.kind(t) == TaskTable.Kind.WORKER) {
                tasks.setWait(t, WaitKind.WORK.ordinal() + 1, 0);
            } else if (table.kind(t) == TaskTable.Kind.SOFTIRQD) {
                entities.of(t).setCpu(t - table.softirqd(0));
            }
        }
        for (int q = 0; q < program.workqueues().size(); q++) {
            if (kernel.works.hasWork(q)) {
                machine.wakeWorker(table.worker(q), 0);
            }
        }
    }
}
