package lockscope.engine.invariant;

import java.util.List;
import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Watch;
import lockscope.engine.memory.Words;
import lockscope.engine.program.Instr;
import lockscope.engine.program.Primitive;
import lockscope.engine.program.Program;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.WaitKind;

/// I10: locks are taken in one order, and nobody sleeps under a spinlock or in a read section.
///
/// The kernel's locks have a known order; for others the order in which they are first taken is the rule, as in
/// lockdep.
final class LockOrder implements Watch {
    private static final List<List<String>> RANKS = List.of(
            List.of("net_sem", "pernet_ops_rwsem"), List.of("net_mutex"), List.of("rtnl_mutex"), List.of("net_rwsem"));

    private final Kernel kernel;
    private final Tasks tasks;
    private final Report report;
    private final int[] rank;
    private final Words seen;

    LockOrder(Kernel kernel, Report report) {
        this.kernel = kernel;
        this.report = report;
        tasks = kernel.tasks;
        int locks = kernel.program.locks().size();
        seen = kernel.memory.allocate("lock order", Words.Region.NOTES, 1, Math.max(1, locks * locks));
        rank = new int[locks];
        for (int i = 0; i < locks; i++) {
            rank[i] = rankOf(kernel.program.locks().get(i));
        }
    }

    /// From 1, outermost first; 0 for a lock whose place nobody knows beforehand.
    private static int rankOf(Program.Lock lock) {
        if (lock.kind() == Program.LockKind.SPINLOCK) {
            return RANKS.size() + 1;
        }
        for (int i = 0; i < RANKS.size(); i++) {
            if (RANKS.get(i).contains(lock.name())) {
                return i + 1;
            }
        }
        return 0;
    }

    @Override
    public void waits(int task) {
        if (WaitKind.of(tasks.waitKind(task) - 1).isLock()) {
            taken(task, tasks.waitObject(task), 0);
        }
    }

    @Override
    public void acquired(int task, int lock, int mode) {
        if (!isTrying(task)) {
            taken(task, lock, 1);
        }
    }

    /// Whoever only tries waits for nobody.
    private boolean isTrying(int task) {
        return kernel.program.code().instructions()[tasks.pc(task)] instanceof Instr.Prim prim
                && (prim.primitive() == Primitive.MUTEX_TRYLOCK
                        || prim.primitive() == Primitive.DOWN_READ_TRYLOCK
                        || prim.primitive() == Primitive.DOWN_WRITE_TRYLOCK);
    }

    /// @param held how often a first hold of the lock is among those that the task has
    private void taken(int task, int lock, int held) {
        if (times(task, lock) > held) {
            return;
        }
        for (int i = 0; i < Tasks.MAX_HELD && tasks.held(task, i) != 0; i++) {
            int outer = Tasks.heldLock(tasks.held(task, i));
            if (outer != lock) {
                nested(task, outer, lock);
            }
        }
    }

    /// How often a task holds a lock; taking one again is no matter of order.
    private int times(int task, int lock) {
        int times = 0;
        for (int i = 0; i < Tasks.MAX_HELD && tasks.held(task, i) != 0; i++) {
            times += Tasks.heldLock(tasks.held(task, i)) == lock ? 1 : 0;
        }
        return times;
    }

    private void nested(int task, int outer, int inner) {
        boolean known = rank[outer] != 0 && rank[inner] != 0 && rank[outer] != rank[inner];
        if (known ? rank[outer] < rank[inner] : seen.get(inner * rank.length + outer, 0) == 0) {
            if (!known) {
                seen.set(outer * rank.length + inner, 0, 1);
            }
            return;
        }
        report.broken(
                10,
                task,
                "wants " + report.lock(inner) + report.line(task) + " while it holds " + report.lock(outer)
                        + ": the order is " + report.lock(inner) + ", then " + report.lock(outer));
    }

    @Override
    public void mightSleep(int task) {
        if (tasks.spinlocks(task) > 0) {
            report.broken(10, task, "may sleep" + report.line(task) + " while it holds a spinlock");
        } else if (tasks.nesting(task) > 0 && !isNoSleep(task)) {
            report.broken(10, task, "may sleep" + report.line(task) + " inside an RCU read section");
        }
    }

    /// `cond_resched` is a preemption; a grace period in a reader is worse than a sleep, and I12 says so.
    private boolean isNoSleep(int task) {
        return kernel.program.code().instructions()[tasks.pc(task)] instanceof Instr.Prim prim
                && (prim.primitive() == Primitive.COND_RESCHED
                        || prim.primitive() == Primitive.SYNCHRONIZE_RCU
                        || prim.primitive() == Primitive.SYNCHRONIZE_RCU_EXPEDITED);
    }
}
