package lockscope.engine.run;

import java.util.List;
import java.util.function.Function;
import lockscope.engine.program.MachineSpec;
import lockscope.engine.program.Program;
import lockscope.engine.rcu.TreeRcu;

/// Why the memory of one program makes no sense to another, so that a run cannot go on with it.
public enum Obstacle {
    NONE,
    /// Program counters, frames or objects would mean something else.
    LINES,
    /// Tasks have numbers, and those of the system come after those of the scenario.
    TASKS,
    /// A reader that was preempted where that is allowed would be one where it is not.
    RCU,
    /// Tasks, timers and callbacks of a CPU that goes would have to move.
    FEWER_CPUS,
    /// The tree of `struct rcu_node` would get another level.
    CPU_TREE;

    /// What stands in the way of going on with a program from the memory of another; [#NONE] for nothing.
    public static Obstacle between(Program now, Program next) {
        MachineSpec before = now.machine();
        MachineSpec after = next.machine();
        if (!sameLines(now, next)) {
            return LINES;
        }
        if (!same(now.tasks(), next.tasks(), Program.Task::name)) {
            return TASKS;
        }
        if (before.preemptibleRcu() != after.preemptibleRcu()) {
            return RCU;
        }
        if (after.cpus() < before.cpus()) {
            return FEWER_CPUS;
        }
        return TreeRcu.levels(before.cpus()) == TreeRcu.levels(after.cpus()) ? NONE : CPU_TREE;
    }

    private static boolean sameLines(Program now, Program next) {
        return now.code().instructions().length == next.code().instructions().length
                && same(now.routines(), next.routines(), r -> r.name() + " " + r.entry() + " " + r.words())
                && same(now.locks(), next.locks(), l -> l.name() + l.kind() + l.generation())
                && same(now.globals(), next.globals(), Program.Variable::name)
                && same(now.lists(), next.lists(), Program.ListHead::name)
                && same(now.links(), next.links(), Program.Link::name)
                && same(now.fields(), next.fields(), Program.Field::name)
                && same(now.workqueues(), next.workqueues(), Program.Workqueue::name)
                && same(now.works(), next.works(), Program.Work::name)
                && same(now.ops(), next.ops(), Program.Op::name);
    }

    private static <T> boolean same(List<T> now, List<T> next, Function<T, Object> name) {
        return now.stream().map(name).toList().equals(next.stream().map(name).toList());
    }
}
