package lockscope.engine.program;

import java.util.List;

/// A strategy and a scenario, linked.
///
/// Immutable by convention: nobody writes to its arrays after the listing package has built it.
public record Program(
        String strategy,
        String strategyTitle,
        String scenario,
        String scenarioTitle,
        MachineSpec machine,
        Costs costs,
        List<Lock> locks,
        List<Variable> globals,
        List<ListHead> lists,
        List<Link> links,
        List<Field> fields,
        List<Workqueue> workqueues,
        List<Work> works,
        List<Op> ops,
        List<Routine> routines,
        List<Task> tasks,
        List<Kill> kills,
        Expectations expectations,
        Code code,
        List<SourceText> sources) {

    /// The kinds of lock. `generation` is the rw_semaphore's: 416 (xadd, 4.16) or 503 (5.3 and later); 0 for others.
    public record Lock(String name, LockKind kind, int generation, Place place) {}

    public enum LockKind {
        MUTEX,
        RWSEM,
        SPINLOCK
    }

    /// A global word. `refersTo` is null for numbers and truth values.
    public record Variable(
            String name, @org.jspecify.annotations.Nullable ObjectType refersTo, long initial, Place place) {}

    /// A global list. For an `llist`, `lockless` is true.
    public record ListHead(String name, ObjectType of, int link, boolean lockless, Place place) {}

    /// A place in every net (or operation) where a list can hold it: `via NAME`. Only NET and OPS.
    public record Link(String name, ObjectType of) {}

    /// A word that a strategy adds to every net or operation.
    public record Field(
            String name,
            ObjectType of,
            @org.jspecify.annotations.Nullable ObjectType refersTo,
            long initial) {}

    /// An ordered workqueue: at most one item runs at a time, on one worker task of its own.
    public record Workqueue(String name) {}

    public record Work(String name, int routine, int workqueue) {}

    /// One of the scenario's `pernet_operations`; its number is its index + 1.
    ///
    /// @param bodies the routine of each [Method] by ordinal, -1 where the operation has none; a method given by a
    ///     cost only is a routine of one `cpu_work` line
    /// @param failInitOn the call of `init` that fails, counted from 1; 0 for never
    /// @param error the (negative) error of that failure
    /// @param atBoot registered at boot, in this order; others are modules
    /// @param fields initial values of the fields of [Program#fields] that are of OPS, by field index (0 elsewhere)
    public record Op(
            String name,
            int[] bodies,
            boolean data,
            boolean device,
            boolean async,
            int failInitOn,
            int error,
            boolean atBoot,
            long[] fields,
            Place place) {}

    /// A routine.
    ///
    /// @param entry its first line
    /// @param parameters how many of its words are parameters
    /// @param words its parameters, locals, list heads and loop words together
    /// @param localNames a name for each word, "" for hidden ones
    /// @param localRefs what each word refers to, null for numbers
    /// @param op the operation (counted from 1) whose method this is, 0 otherwise
    /// @param method that method's ordinal, else -1
    /// @param last the line after its last one: its lines are entry to last - 1
    public record Routine(
            String name,
            int entry,
            int last,
            int parameters,
            int words,
            List<String> localNames,
            List<@org.jspecify.annotations.Nullable ObjectType> localRefs,
            int op,
            int method,
            boolean returnsValue,
            Place place) {}

    /// One task: an instance of a scenario's `task` block.
    ///
    /// @param group the block's name, such as `ns`; `name` is `ns/3`, or `reader` for a block of one instance
    /// @param instance counted from 1
    /// @param routine its program
    /// @param startNanos when it becomes runnable, [Task#NEVER] for one that was taken out
    /// @param cpu the only CPU it may run on, -1 for any
    /// @param background does not keep the run going
    public record Task(
            String name,
            String group,
            int instance,
            int routine,
            long startNanos,
            int cpu,
            boolean background,
            Place place) {
        /// The start of a task that never begins.
        public static final long NEVER = Long.MAX_VALUE;

        public Task startingAt(long nanos) {
            return new Task(name, group, instance, routine, nanos, cpu, background, place);
        }

        public Task named(String other) {
            return new Task(other, group, instance, routine, startNanos, cpu, background, place);
        }

        /// The same task, which never begins and which nobody waits for.
        public Task absent() {
            return new Task(name, group, instance, routine, NEVER, cpu, true, place);
        }
    }

    /// A fatal signal sent to a task at a time.
    public record Kill(int task, long atNanos, Place place) {}

    /// What the scenario and the strategy say of the outcome.
    ///
    /// @param violations invariants that this scenario breaks by design under this strategy, such as "I12"
    /// @param waived invariants that do not apply to this strategy, each with its reason
    /// @param untilNanos where the run stops at the latest; [Long#MAX_VALUE] when it runs until nothing is left to do
    /// @param properties what the explorer is to look at beside the invariants
    public record Expectations(
            List<String> violations, List<Waiver> waived, long untilNanos, List<Property> properties) {}

    public record Waiver(String invariant, String reason) {}

    /// A listing as it was given, for showing.
    public record SourceText(String name, String text) {}

    /// The same program on a machine with another random source.
    public Program withSeed(long seed) {
        return on(machine.withSeed(seed));
    }

    /// The same program on another machine.
    public Program on(MachineSpec other) {
        return new Program(
                strategy,
                strategyTitle,
                scenario,
                scenarioTitle,
                other,
                costs,
                locks,
                globals,
                lists,
                links,
                fields,
                workqueues,
                works,
                ops,
                routines,
                tasks,
                kills,
                expectations,
                code,
                sources);
    }

    /// The same program with other tasks.
    public Program withTasks(List<Task> others) {
        return new Program(
                strategy,
                strategyTitle,
                scenario,
                scenarioTitle,
                machine,
                costs,
                locks,
                globals,
                lists,
                links,
                fields,
                workqueues,
                works,
                ops,
                routines,
                List.copyOf(others),
                kills,
                expectations,
                code,
                sources);
    }

    /// The index of the routine of that name, or -1.
    public int routine(String name) {
        for (int i = 0; i < routines.size(); i++) {
            if (routines.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /// The index of the lock of that name, or -1.
    public int lock(String name) {
        for (int i = 0; i < locks.size(); i++) {
            if (locks.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /// The index of the list of that name, or -1.
    public int list(String name) {
        for (int i = 0; i < lists.size(); i++) {
            if (lists.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /// The index of the global of that name, or -1.
    public int global(String name) {
        for (int i = 0; i < globals.size(); i++) {
            if (globals.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /// The routine that the line at `pc` belongs to, or -1.
    public int routineAt(int pc) {
        for (int i = 0; i < routines.size(); i++) {
            if (pc >= routines.get(i).entry() && pc < routines.get(i).last()) {
                return i;
            }
        }
        return -1;
    }
}
