package lockscope.engine.sched;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;

/// The one source of chance of a run; its state is a word of the memory. SplitMix64 of Steele, Lea and Flood (2014).
public final class Chance {
    private final Words state;

    public Chance(Memory memory, long seed) {
        state = memory.allocate("random", Words.Region.TIMED, 1, 1);
        state.put(0, seed);
    }

    /// Starts the sequence of another seed.
    public void reseed(long seed) {
        state.put(0, seed);
    }

    private long next() {
        long z = state.at(0) + 0x9E3779B97F4A7C15L;
        state.put(0, z);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// Evenly between two bounds, both included.
    public long between(long from, long to) {
        long span = to - from + 1;
        return span <= 1 ? from : from + Long.remainderUnsigned(next() >>> 1, span);
    }
}
