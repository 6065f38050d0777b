package lockscope.engine.state;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;
import lockscope.engine.trace.NetState;

/// `struct net`: a pool of namespaces in fixed slots, counted from 1.
///
/// A reference is the slot, and in timed runs above bit 32 the generation of the slot, so that a reference which
/// outlives its namespace is seen even after the slot is used again. Without generations, that is when exploring, a
/// slot is not used again while a reference to it is left.
public final class Nets {
    private static final int STATE = 0;
    private static final int COUNT = 1;
    private static final int PASSIVE = 2;
    private static final int CALLBACKS = 3;
    private static final int NEXT_FREE = 4;
    private static final int LINKS = 5;

    private static final int GENERATION = 0;
    private static final int SERIAL = 1;

    private static final int POOL_FREE = 0;
    private static final int POOL_USED_SLOTS = 1;
    private static final int POOL_ALIVE = 2;
    private static final int COUNTER_SERIAL = 0;
    private static final int COUNTER_BATCHES = 1;

    private final Words w;
    private final Words timed;
    private final Words pool;
    private final Words counter;
    private final int limit;
    private final int fields;
    private final int bits;
    private final int bitWords;
    private final boolean generations;
    private IntPredicate referenced = slot -> false;

    /// The sets of operations that a net keeps, one bit an operation.
    public enum OpSet {
        /// Its data of that operation is allocated.
        DATA,
        /// `init` succeeded and nothing undid it yet.
        INITED
    }

    /// How many slots beyond the limit there are for namespaces that are gone while references to them are left.
    private static final int STALE = 8;

    private static final int SETS = OpSet.values().length;

    /// @param links how many lists a net can be on at once
    /// @param fieldCount words that listings add
    /// @param ops how many operations there are
    /// @param limit the largest number of namespaces at a time
    /// @param generations whether slots carry generations; off when exploring
    public Nets(Memory memory, int links, int fieldCount, int ops, int limit, boolean generations) {
        this.limit = limit;
        this.generations = generations;
        fields = LINKS + 2 * links;
        bits = fields + fieldCount;
        bitWords = (ops + 63) / 64;
        int first = (generations ? Math.min(limit, 16) : limit + STALE) + 1;
        w = memory.allocate("net", Words.Region.LOGICAL, bits + SETS * bitWords, first)
                .meaning(Words.Meaning.LIST_LINK, IntStream.range(LINKS, fields).toArray());
        timed = memory.allocate("net identity", Words.Region.TIMED, 2, first);
        pool = memory.allocate("net pool", Words.Region.LOGICAL, 3, 1);
        counter = memory.allocate("net counters", Words.Region.TIMED, 2, 1);
    }

    /// A new namespace, or 0 when memory is full.
    public long allocate() {
        if (alive() >= limit) {
            return 0;
        }
        int slot = generations ? takeSlot() : firstForgotten();
        if (slot == 0) {
            return 0;
        }
        w.clear(slot);
        w.set(slot, STATE, NetState.ALLOCATED.ordinal() + 1L);
        pool.add(0, POOL_ALIVE, 1);
        timed.set(slot, SERIAL, counter.get(0, COUNTER_SERIAL));
        counter.add(0, COUNTER_SERIAL, 1);
        return generations ? timed.get(slot, GENERATION) << 32 | slot : slot;
    }

    private int takeSlot() {
        int slot = pool.getInt(0, POOL_FREE);
        if (slot != 0) {
            pool.set(0, POOL_FREE, w.get(slot, NEXT_FREE));
        } else {
            slot = pool.getInt(0, POOL_USED_SLOTS) + 1;
            pool.set(0, POOL_USED_SLOTS, slot);
            w.ensure(slot + 1);
            timed.ensure(slot + 1);
        }
        return slot;
    }

    private int firstForgotten() {
        for (int slot = 1; slot < w.slots(); slot++) {
            if (w.get(slot, STATE) == 0 && !referenced.test(slot)) {
                return slot;
            }
        }
        return 0;
    }

    /// Says how to find out whether a reference to a free slot is left anywhere; asked when slots have no generations.
    public void setReferenced(IntPredicate isReferenced) {
        referenced = isReferenced;
    }

    /// Gives the slot back. What still refers to it is stale from now on.
    public void free(int slot) {
        w.clear(slot);
        if (generations) {
            w.set(slot, NEXT_FREE, pool.get(0, POOL_FREE));
            pool.set(0, POOL_FREE, slot);
        }
        pool.add(0, POOL_ALIVE, -1);
        timed.add(slot, GENERATION, 1);
    }

    /// The slot that a reference points to, or 0 when the namespace is gone (or the reference is null or an error).
    public int slot(long ref) {
        int slot = (int) ref;
        if (slot <= 0 || slot >= w.slots() || w.get(slot, STATE) == 0) {
            return 0;
        }
        return generations && timed.get(slot, GENERATION) != ref >>> 32 ? 0 : slot;
    }

    /// The reference to a slot that is in use.
    public long ref(int slot) {
        return generations ? timed.get(slot, GENERATION) << 32 | slot : slot;
    }

    /// How many namespaces exist, init_net included.
    public int alive() {
        return pool.getInt(0, POOL_ALIVE);
    }

    /// No slot above this one is used.
    public int highest() {
        return generations ? pool.getInt(0, POOL_USED_SLOTS) : w.slots() - 1;
    }

    public boolean used(int slot) {
        return w.get(slot, STATE) != 0;
    }

    public NetState state(int slot) {
        return NetState.of(w.getInt(slot, STATE) - 1);
    }

    public void setState(int slot, NetState state) {
        w.set(slot, STATE, state.ordinal() + 1L);
    }

    /// Its number in the order of allocation; init_net is 0.
    public int serial(int slot) {
        return timed.getInt(slot, SERIAL);
    }

    /// Counts a batch of dead namespaces and returns its number, from 1.
    public int countBatch() {
        counter.add(0, COUNTER_BATCHES, 1);
        return counter.getInt(0, COUNTER_BATCHES);
    }

    /// `count`: users; at 0 it must be torn down.
    public long count(int slot) {
        return w.get(slot, COUNT);
    }

    public void setCount(int slot, long count) {
        w.set(slot, COUNT, count);
    }

    /// `passive`: who keeps its memory.
    public long passive(int slot) {
        return w.get(slot, PASSIVE);
    }

    public void setPassive(int slot, long passive) {
        w.set(slot, PASSIVE, passive);
    }

    /// RCU callbacks that will touch it.
    public int callbacks(int slot) {
        return w.getInt(slot, CALLBACKS);
    }

    public void addCallbacks(int slot, int delta) {
        w.add(slot, CALLBACKS, delta);
    }

    public long link(int slot, int link, boolean next) {
        return w.get(slot, LINKS + 2 * link + (next ? 0 : 1));
    }

    public void setLink(int slot, int link, boolean next, long value) {
        w.set(slot, LINKS + 2 * link + (next ? 0 : 1), value);
    }

    /// A word that a strategy added, by its position among those of nets.
    public long field(int slot, int field) {
        return w.get(slot, fields + field);
    }

    public void setField(int slot, int field, long value) {
        w.set(slot, fields + field, value);
    }

    /// Whether the operation (counted from 1) is in the set.
    public boolean in(int slot, OpSet set, int op) {
        return (w.get(slot, word(set, op)) >>> (op - 1) & 1) != 0;
    }

    public void put(int slot, OpSet set, int op, boolean member) {
        int word = word(set, op);
        long bit = 1L << (op - 1);
        w.set(slot, word, member ? w.get(slot, word) | bit : w.get(slot, word) & ~bit);
    }

    /// How many operations are in the set.
    public int size(int slot, OpSet set) {
        int size = 0;
        for (int i = 0; i < bitWords; i++) {
            size += Long.bitCount(w.get(slot, bits + set.ordinal() * bitWords + i));
        }
        return size;
    }

    private int word(OpSet set, int op) {
        return bits + set.ordinal() * bitWords + (op - 1 >>> 6);
    }
}
