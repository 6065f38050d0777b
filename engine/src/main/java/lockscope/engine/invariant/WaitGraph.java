package lockscope.engine.invariant;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.lock.LockMode;
import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Platform;
import lockscope.engine.program.TaskTable;
import lockscope.engine.state.Phase;
import lockscope.engine.state.Queue;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.WaitKind;

/// Who waits for whom: for the owner of a mutex, for those inside a semaphore and the writers ahead in its queue, for
/// the read sections that a grace period must see end, for the worker of a work item.
///
/// A task in a circle of it will wait for ever.
public final class WaitGraph {
    private final Kernel kernel;
    private final Platform platform;
    private final Tasks tasks;
    private final Report report;

    public WaitGraph(Kernel kernel, Platform platform) {
        this(kernel, platform, new Report(kernel, platform));
    }

    WaitGraph(Kernel kernel, Platform platform, Report report) {
        this.kernel = kernel;
        this.platform = platform;
        this.report = report;
        tasks = kernel.tasks;
    }

    // ---------------------------------------------------------------- circles

    /// The tasks of a circle that the task is in, itself first and each waiting for the next; empty when there is none.
    ///
    /// @param task one that waits
    public List<Integer> circle(int task) {
        List<Integer> path = new ArrayList<>();
        return reaches(task, task, path, new boolean[kernel.table.count() + 1]) ? path : List.of();
    }

    private boolean reaches(int from, int goal, List<Integer> path, boolean[] seen) {
        seen[from] = true;
        path.add(from);
        for (int next : awaited(from)) {
            if (next == goal || (!seen[next] && isStuck(next) && reaches(next, goal, path, seen))) {
                return true;
            }
        }
        path.removeLast();
        return false;
    }

    /// Whether a task sleeps or spins for something that somebody else must do.
    private boolean isStuck(int task) {
        if (tasks.waitKind(task) == 0) {
            return false;
        }
        boolean spins = tasks.phase(task) == Phase.SPINNING && kernel.locks.owner(tasks.waitObject(task)) != task;
        return spins || tasks.status(task) == Tasks.BLOCKED;
    }

    /// A circle among all tasks as sentences, or who waits for a task that has ended; empty when nobody does.
    public String standstill() {
        for (int t = 1; t <= kernel.table.count(); t++) {
            List<Integer> circle = isStuck(t) ? circle(t) : List.of();
            if (!circle.isEmpty()) {
                return describe(circle);
            }
        }
        for (int t = 1; t <= kernel.table.count(); t++) {
            for (int other : isStuck(t) ? awaited(t) : List.<Integer>of()) {
                if (tasks.status(other) == Tasks.DONE) {
                    return edge(t, other) + "; " + report.task(other) + " has ended";
                }
            }
        }
        return "";
    }

    /// The first task that stands still, 0 for none.
    public int firstStuck() {
        for (int t = 1; t <= kernel.table.count(); t++) {
            if (isStuck(t) && !awaited(t).isEmpty()) {
                return t;
            }
        }
        return 0;
    }

    /// Whether anybody can be waiting for the task: it has a lock, reads, works for others, or stands before others.
    boolean canHoldUp(int task) {
        boolean before = tasks.next(task) != 0;
        return before
                || tasks.held(task, 0) != 0
                || tasks.nesting(task) > 0
                || kernel.table.kind(task) == TaskTable.Kind.WORKER;
    }

    // ---------------------------------------------------------------- edges

    /// Whom a waiting task waits for.
    private List<Integer> awaited(int task) {
        int object = tasks.waitObject(task);
        return switch (WaitKind.of(tasks.waitKind(task) - 1)) {
            case MUTEX, SPINLOCK -> owner(object);
            case READ_WRITER_HOLDS, READ_BEHIND_QUEUE -> {
                List<Integer> awaited = owner(object);
                awaited.addAll(writersAhead(task, object));
                yield awaited;
            }
            case WRITE_READERS_HOLD, WRITE_WRITER_HOLDS, WRITE_BEHIND_QUEUE -> {
                List<Integer> awaited = owner(object);
                awaited.addAll(readers(object));
                yield awaited;
            }
            case GRACE_PERIOD, EXPEDITED_GRACE_PERIOD, CALLBACKS -> openReaders(task);
            case FLUSH -> new ArrayList<>(List.of(worker(object)));
            case WORK, TIMER -> new ArrayList<>();
        };
    }

    private int worker(int work) {
        return kernel.table.worker(kernel.program.works().get(work).workqueue());
    }

    private List<Integer> owner(int lock) {
        List<Integer> owner = new ArrayList<>();
        if (kernel.locks.owner(lock) != 0) {
            owner.add(kernel.locks.owner(lock));
        }
        return owner;
    }

    private List<Integer> readers(int lock) {
        List<Integer> readers = new ArrayList<>();
        for (int t = 1; t <= kernel.table.count() && kernel.locks.readers(lock) > 0; t++) {
            if (tasks.holds(t, lock, LockMode.READ)) {
                readers.add(t);
            }
        }
        return readers;
    }

    /// Since 5.3 a reader at the head of the queue lets every other reader in with it.
    private List<Integer> writersAhead(int task, int lock) {
        boolean together = kernel.program.locks().get(lock).generation() == 503;
        List<Integer> writers = new ArrayList<>();
        Queue queue = kernel.locks.queue();
        for (int t = queue.first(lock); t != 0 && t != task; t = tasks.next(t)) {
            if (isWriter(t)) {
                writers.add(t);
            } else if (together) {
                break;
            }
        }
        return writers;
    }

    private boolean isWriter(int task) {
        return switch (WaitKind.of(tasks.waitKind(task) - 1)) {
            case WRITE_READERS_HOLD, WRITE_WRITER_HOLDS, WRITE_BEHIND_QUEUE -> true;
            case MUTEX,
                    READ_WRITER_HOLDS,
                    READ_BEHIND_QUEUE,
                    SPINLOCK,
                    GRACE_PERIOD,
                    EXPEDITED_GRACE_PERIOD,
                    CALLBACKS,
                    WORK,
                    FLUSH,
                    TIMER -> false;
        };
    }

    private List<Integer> openReaders(int task) {
        List<Integer> readers = new ArrayList<>();
        for (int t = 1; t <= kernel.table.count(); t++) {
            if (tasks.nesting(t) > 0
                    && (t == task || isStuck(t))
                    && platform.rcu().holdsUp(t, task)) {
                readers.add(t);
            }
        }
        return readers;
    }

    // ---------------------------------------------------------------- words

    /// A circle as sentences, one for each of its tasks.
    public String describe(List<Integer> circle) {
        List<String> edges = new ArrayList<>();
        for (int i = 0; i < circle.size(); i++) {
            edges.add(edge(circle.get(i), circle.get((i + 1) % circle.size())));
        }
        return String.join("; ", edges);
    }

    private String edge(int waiter, int awaited) {
        int object = tasks.waitObject(waiter);
        String who = report.task(waiter);
        String where = report.line(waiter);
        boolean self = waiter == awaited;
        String other = self ? "it" : report.task(awaited);
        String section = self ? "its own read section" : "the read section of " + report.task(awaited);
        return switch (WaitKind.of(tasks.waitKind(waiter) - 1)) {
            case MUTEX -> who + " waits for " + report.lock(object) + where + ", which " + other + " holds";
            case SPINLOCK -> who + " spins for " + report.lock(object) + where + ", which " + other + " holds";
            case READ_WRITER_HOLDS, READ_BEHIND_QUEUE ->
                kernel.locks.owner(object) == awaited
                        ? who + " waits to read " + report.lock(object) + where + ", which " + other + " writes"
                        : who + " waits to read " + report.lock(object) + where + " behind " + other
                                + ", which waits to write it";
            case WRITE_READERS_HOLD, WRITE_WRITER_HOLDS, WRITE_BEHIND_QUEUE ->
                who + " waits to write " + report.lock(object) + where + ", which " + other
                        + (kernel.locks.owner(object) == awaited ? " writes" : " reads");
            case GRACE_PERIOD, EXPEDITED_GRACE_PERIOD ->
                who + " waits for a grace period" + where + ", which waits for " + section;
            case CALLBACKS ->
                who + " waits for callbacks" + where + ", which wait for a grace period, which waits for " + section;
            case FLUSH ->
                who + " waits for " + kernel.program.works().get(object).name() + where + ", the work of " + other;
            case WORK, TIMER -> who + " waits for nobody";
        };
    }
}
