package lockscope.engine.run;

import lockscope.engine.machine.Interpreter;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.sched.Entities;
import lockscope.engine.state.Phase;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.WaitKind;

/// What befalls a task from outside: fatal signals, and the hand of whoever asks what would be otherwise.
final class Interference {
    private final TimedMachine machine;
    private final Program program;
    private final TaskTable table;
    private final Tasks tasks;
    private final Entities entities;
    private final Interpreter interpreter;
    private final Clock clock;
    private final Records records;

    Interference(TimedMachine machine, Clock clock, Records records) {
        this.machine = machine;
        this.clock = clock;
        this.records = records;
        program = machine.kernel().program;
        table = machine.kernel().table;
        tasks = machine.kernel().tasks;
        entities = machine.scheduler().entities();
        interpreter = machine.interpreter();
    }

    /// Whether a fatal signal would be news to it.
    boolean isKillable(int task) {
        return task >= 1 && task <= table.users() && tasks.status(task) != Tasks.DONE && !tasks.killed(task);
    }

    /// Sends a fatal signal; a task that has ended or was sent one before does not notice.
    void kill(int task, int by) {
        if (!isKillable(task)) {
            return;
        }
        tasks.setKilled(task);
        records.add(TraceKind.SIGNAL, task, by, 0);
        if (tasks.status(task) != Tasks.BLOCKED) {
            breakOff(task);
            return;
        }
        if (tasks.waitKind(task) == WaitKind.TIMER.ordinal() + 1) {
            entities.of(task).clearTimer();
            machine.satisfy(task);
        } else if (interpreter.isKillable(task)) {
            machine.wake(task, by);
        }
    }

    /// What a task does inside a read section ends at once.
    ///
    /// @return whether there was anything to end
    boolean leave(int task) {
        if (tasks.nesting(task) == 0) {
            return false;
        }
        if (tasks.status(task) == Tasks.BLOCKED) {
            if (tasks.waitKind(task) != WaitKind.TIMER.ordinal() + 1) {
                return false;
            }
            entities.of(task).clearTimer();
            machine.satisfy(task);
        } else if (entities.of(task).ticket() != 0) {
            finishWork(task);
        } else if (entities.of(task).left() > 0) {
            entities.of(task).setLeft(0);
        } else {
            return false;
        }
        return true;
    }

    /// Whether the start of a task of the scenario is still to come.
    boolean isToBegin(int task) {
        return tasks.status(task) == Tasks.NEW && program.tasks().get(task - 1).startNanos() != Program.Task.NEVER;
    }

    /// Nobody waits for the end of a task that was to begin.
    void forgetForeground() {
        clock.foregroundEnds();
    }

    private void finishWork(int task) {
        machine.processors().endWorkAt(entities.of(task), clock.now());
    }

    /// What a task does in user mode ends with a fatal signal.
    private void breakOff(int task) {
        if (tasks.phase(task) != Phase.PAID || !interpreter.isUserWork(task)) {
            return;
        }
        tasks.setPhase(task, Phase.FRESH);
        if (!interpreter.isDying(task)) {
            tasks.setPhase(task, Phase.PAID);
        } else if (entities.of(task).ticket() != 0) {
            finishWork(task);
        } else {
            entities.of(task).setLeft(0);
        }
    }
}
