package lockscope.engine.rcu;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;

/// The tree of `struct rcu_node`: who still owes a quiescent state, gathered from leaves of 16 CPUs.
///
/// Node 0 is the root. With 16 CPUs or fewer it is the only leaf.
final class NodeTree {
    static final int LEAF_CPUS = 16;
    private static final int OWING = 0;
    private static final int BLOCKED = 1;

    private final Words w;
    private final int cpus;
    private final int leaves;

    NodeTree(Memory memory, int cpus) {
        this.cpus = cpus;
        leaves = (cpus + LEAF_CPUS - 1) / LEAF_CPUS;
        w = memory.allocate("rcu_node", Words.Region.LOGICAL, 2, leaves + (leaves > 1 ? 1 : 0));
    }

    static int leaves(int cpus) {
        return (cpus + LEAF_CPUS - 1) / LEAF_CPUS;
    }

    /// The leaf of a CPU, counted from 0.
    int leaf(int cpu) {
        return cpu / LEAF_CPUS;
    }

    private int node(int leaf) {
        return leaves > 1 ? leaf + 1 : 0;
    }

    /// A grace period starts: every CPU owes.
    void start() {
        for (int leaf = 0; leaf < leaves; leaf++) {
            int here = Math.min(LEAF_CPUS, cpus - leaf * LEAF_CPUS);
            w.set(node(leaf), OWING, (1L << here) - 1);
            w.set(node(leaf), BLOCKED, 0);
        }
        if (leaves > 1) {
            w.set(0, OWING, (1L << leaves) - 1);
        }
    }

    boolean owes(int cpu) {
        return (w.get(node(leaf(cpu)), OWING) >>> cpu % LEAF_CPUS & 1) != 0;
    }

    /// The CPU is done.
    ///
    /// @return whether nobody owes any more, anywhere
    boolean report(int cpu) {
        int node = node(leaf(cpu));
        w.set(node, OWING, w.get(node, OWING) & ~(1L << cpu % LEAF_CPUS));
        return propagate(leaf(cpu));
    }

    /// A preempted reader that the grace period waits for joins (+1) or leaves (-1) the leaf.
    ///
    /// @return whether nobody owes any more, anywhere
    boolean addBlocked(int leaf, int delta) {
        w.add(node(leaf), BLOCKED, delta);
        return propagate(leaf);
    }

    private boolean propagate(int leaf) {
        int node = node(leaf);
        boolean done = w.get(node, OWING) == 0 && w.get(node, BLOCKED) == 0;
        if (leaves == 1) {
            return done;
        }
        if (done) {
            w.set(0, OWING, w.get(0, OWING) & ~(1L << leaf));
        }
        return w.get(0, OWING) == 0;
    }

    boolean isDone() {
        return leaves == 1 ? w.get(0, OWING) == 0 && w.get(0, BLOCKED) == 0 : w.get(0, OWING) == 0;
    }

    int owing() {
        int owing = 0;
        for (int leaf = 0; leaf < leaves; leaf++) {
            owing += Long.bitCount(w.get(node(leaf), OWING));
        }
        return owing;
    }

    int leaves() {
        return leaves;
    }
}
