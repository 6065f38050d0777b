package lockscope.engine.run;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Trace;

/// Makes the machine that goes on after interventions out of the one before them.
final class Interventions {
    private final TimedMachine.WatchFactory watches;
    private final Trace trace;
    private final long now;
    private final List<Intervention> idle = new ArrayList<>();
    private TimedMachine machine;

    /// @param before keeps its memory
    Interventions(TimedMachine before, TimedMachine.WatchFactory watches, Trace trace, long now) {
        this.watches = watches;
        this.trace = trace;
        this.now = now;
        machine = new TimedMachine(before.kernel().program, watches, trace, before, now);
    }

    void apply(Intervention intervention) {
        boolean changed = switch (intervention) {
            case Intervention.Go(Program program) -> change(program);
            case Intervention.Kill(int task) -> machine.interference().isKillable(task) && kill(task);
            case Intervention.Leave(int task) -> machine.interference().leave(task);
            case Intervention.Without(int task) -> machine.interference().isToBegin(task) && without(task);
        };
        if (!changed) {
            idle.add(intervention);
        }
    }

    private boolean change(Program program) {
        Program now = machine.kernel().program;
        Obstacle obstacle = Obstacle.between(now, program);
        if (obstacle != Obstacle.NONE) {
            throw new IllegalArgumentException("a run cannot go on with another program: " + obstacle);
        }
        return goOn(program.withTasks(now.tasks()));
    }

    private boolean goOn(Program program) {
        machine = new TimedMachine(program, watches, trace, machine, now);
        return true;
    }

    private boolean kill(int task) {
        machine.interference().kill(task, 0);
        return true;
    }

    private boolean without(int task) {
        Program program = machine.kernel().program;
        if (!program.tasks().get(task - 1).background()) {
            machine.interference().forgetForeground();
        }
        List<Program.Task> tasks = new ArrayList<>(program.tasks());
        tasks.set(task - 1, tasks.get(task - 1).absent());
        return goOn(program.withTasks(tasks));
    }

    TimedMachine machine() {
        return machine;
    }

    /// Those that changed nothing.
    List<Intervention> idle() {
        return List.copyOf(idle);
    }
}
