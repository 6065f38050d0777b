package lockscope.engine.state;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;

/// The global variables of a listing, one word each.
public final class Globals {
    private final Words words;
    private final long[] w;

    public Globals(Memory memory, int count) {
        words = memory.allocate("global", Words.Region.LOGICAL, 1, Math.max(1, count));
        w = words.array();
    }

    public long get(int index) {
        return w[index];
    }

    public void set(int index, long value) {
        words.put(index, value);
    }
}
