package lockscope.engine.explore;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.lock.LockMode;
import lockscope.engine.machine.Kernel;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.WaitKind;

/// Why an actor can do nothing now, in a sentence that names what it waits for and who is in its way.
final class Refusals {
    private final Kernel kernel;
    private final Tasks tasks;
    private final OpenRcu rcu;

    Refusals(Kernel kernel, OpenRcu rcu) {
        this.kernel = kernel;
        this.rcu = rcu;
        tasks = kernel.tasks;
    }

    String ofTask(int task) {
        String name = name(task);
        if (tasks.status(task) == Tasks.DONE) {
            return name + " has ended";
        }
        int kind = tasks.waitKind(task) - 1;
        if (kind < 0) {
            return name + " has nothing to do";
        }
        int object = tasks.waitObject(task);
        return switch (WaitKind.of(kind)) {
            case MUTEX, SPINLOCK -> name + " waits for " + lock(object) + holders(object, task);
            case READ_WRITER_HOLDS, READ_BEHIND_QUEUE ->
                name + " waits to read " + lock(object)
                        + (kernel.locks.owner(object) == 0 ? behindWriter(object, task) : holders(object, task));
            case WRITE_READERS_HOLD, WRITE_WRITER_HOLDS, WRITE_BEHIND_QUEUE ->
                name + " waits to write " + lock(object) + holders(object, task);
            case GRACE_PERIOD, EXPEDITED_GRACE_PERIOD -> name + " waits for a grace period" + readers(task);
            case CALLBACKS -> name + " waits for RCU callbacks that are queued" + readers(task);
            case FLUSH ->
                name + " waits for " + kernel.program.works().get(object).name();
            case WORK -> name + " has nothing to do";
            case TIMER -> name + " sleeps";
        };
    }

    /// For a callback whose grace period is not over.
    String ofCallback(int index) {
        return "callback " + index + " waits for a grace period" + inTheWayOf(rcu.awaitedBy(index));
    }

    private String readers(int task) {
        List<String> names = new ArrayList<>();
        for (int t = 1; t <= kernel.table.count(); t++) {
            if (rcu.holdsUp(t, task)) {
                names.add(t == task ? "its own read section" : name(t));
            }
        }
        return inTheWay(names);
    }

    private String inTheWayOf(long readers) {
        List<String> names = new ArrayList<>();
        for (long left = readers; left != 0; left &= left - 1) {
            names.add(name(Long.numberOfTrailingZeros(left)));
        }
        return inTheWay(names);
    }

    private static String inTheWay(List<String> names) {
        return names.isEmpty() ? "" : ", which waits for " + list(names) + " to leave the read section";
    }

    private String holders(int lock, int waiter) {
        int owner = kernel.locks.owner(lock);
        if (owner != 0) {
            return owner == waiter ? ", which it holds itself" : ", which " + name(owner) + " holds";
        }
        List<String> names = new ArrayList<>();
        for (int t = 1; t <= kernel.table.count() && kernel.locks.readers(lock) > 0; t++) {
            if (tasks.holds(t, lock, LockMode.READ)) {
                names.add(t == waiter ? "it itself" : name(t));
            }
        }
        if (names.isEmpty()) {
            return "";
        }
        return ", which " + list(names) + (names.size() == 1 ? " reads" : " read");
    }

    private String behindWriter(int lock, int waiter) {
        for (int t = kernel.locks.queue().first(lock); t != 0 && t != waiter; t = tasks.next(t)) {
            WaitKind kind = WaitKind.of(tasks.waitKind(t) - 1);
            if (kind != WaitKind.READ_WRITER_HOLDS && kind != WaitKind.READ_BEHIND_QUEUE) {
                return " behind " + name(t) + ", which waits to write it";
            }
        }
        return "";
    }

    private static String list(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.getFirst() : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private String name(int task) {
        return kernel.table.name(task);
    }

    private String lock(int lock) {
        return kernel.program.locks().get(lock).name();
    }
}
