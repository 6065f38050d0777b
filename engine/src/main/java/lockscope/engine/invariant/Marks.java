package lockscope.engine.invariant;

import lockscope.engine.machine.Kernel;
import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;

/// What rules note about each namespace, beside what the machine keeps.
final class Marks {
    /// The passes over the operations that leave a mark where they are.
    enum Pass {
        INIT,
        PRE_EXIT,
        EXIT_RTNL,
        EXIT,
        FREE
    }

    private static final int PASSES = Pass.values().length;
    private static final int FAILED = PASSES;
    private static final int SHAKEN = PASSES + 1;
    private static final int CONDEMNED = PASSES + 2;
    private static final int READERS = PASSES + 3;

    /// The sets of operations that have been through an exit of a namespace.
    enum Left {
        EXITED,
        BATCHED
    }

    private final Words w;
    private final int readerWords;
    private final int left;
    private final int opWords;

    Marks(Kernel kernel) {
        Memory memory = kernel.memory;
        readerWords = kernel.table.count() / 64 + 1;
        opWords = kernel.ops.count() / 64 + 1;
        left = READERS + readerWords;
        w = memory.allocate(
                        "net marks",
                        Words.Region.NOTES,
                        left + Left.values().length * opWords,
                        kernel.nets.highest() + 1)
                .meaning(Words.Meaning.TASK_SET, READERS);
    }

    void begin(int net) {
        w.ensure(net + 1);
        w.clear(net);
    }

    void forget(int net) {
        w.clear(net);
    }

    /// The operation that a pass called last, 0 for none.
    int last(int net, Pass pass) {
        return w.getInt(net, pass.ordinal());
    }

    void setLast(int net, Pass pass, int op) {
        w.set(net, pass.ordinal(), op);
    }

    /// Whether an init failed, so that the namespace is being undone.
    boolean failed(int net) {
        return w.get(net, FAILED) != 0;
    }

    void setFailed(int net) {
        w.set(net, FAILED, 1);
    }

    /// Whether the list of operations changed while the namespace was being built.
    boolean isShaken(int net) {
        return w.get(net, SHAKEN) != 0;
    }

    void setShaken(int net) {
        w.set(net, SHAKEN, 1);
    }

    /// Whether it was put on the list of the dead.
    boolean isCondemned(int net) {
        return w.get(net, CONDEMNED) != 0;
    }

    void setCondemned(int net) {
        w.set(net, CONDEMNED, 1);
    }

    /// How many words a set of readers has.
    int readerWords() {
        return readerWords;
    }

    /// A part of the set of tasks that may have found the namespace and are still reading.
    long readers(int net, int word) {
        return w.get(net, READERS + word);
    }

    void setReaders(int net, int word, long bits) {
        w.set(net, READERS + word, bits);
    }

    /// Whether an operation's exit or exit_batch was called.
    boolean has(int net, Left set, int op) {
        return (w.get(net, word(set, op)) >>> op % 64 & 1) != 0;
    }

    void put(int net, Left set, int op, boolean member) {
        long bit = 1L << op % 64;
        long word = w.get(net, word(set, op));
        w.set(net, word(set, op), member ? word | bit : word & ~bit);
    }

    private int word(Left set, int op) {
        return left + set.ordinal() * opWords + op / 64;
    }
}
