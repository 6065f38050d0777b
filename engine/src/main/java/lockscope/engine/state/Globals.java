package lockscope.engine.state;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;

/// The global variables of a listing, one word each.
public final class Globals {
    private final Words w;

    public Globals(Memory memory, int count) {
        w = memory.allocate("global", Words.Region.LOGICAL, 1, Math.max(1, count));
    }

    public long get(int index) {
        return w.at(index);
    }

    public void set(int index, long value) {
        w.put(index, value);
    }
}
