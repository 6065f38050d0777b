package lockscope.engine.state;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;

/// The stacks of all tasks in one array: frames of call line, caller's frame, and the routine's words.
public final class Stacks {
    /// Words of a frame before the routine's own.
    public static final int HEADER = 2;

    private final Words words;
    private final long[] w;
    private final int[] begin;

    /// @param sizes how many words each task's stack has, by task; index 0 is unused
    public Stacks(Memory memory, int[] sizes) {
        begin = new int[sizes.length + 1];
        for (int t = 0; t < sizes.length; t++) {
            begin[t + 1] = begin[t] + sizes[t];
        }
        words = memory.allocate("stack", Words.Region.LOGICAL, 1, begin[sizes.length]);
        w = words.array();
    }

    /// Where the task's stack begins.
    public int begin(int task) {
        return begin[task];
    }

    /// The position after the task's stack.
    public int end(int task) {
        return begin[task + 1];
    }

    /// The line that called, -1 for the outermost frame.
    public int callLine(int base) {
        return (int) w[base] - 1;
    }

    /// Where the caller's frame begins, -1 for none.
    public int caller(int base) {
        return (int) w[base + 1] - 1;
    }

    public void enter(int base, int callLine, int caller) {
        put(base, callLine + 1L);
        put(base + 1, caller + 1L);
    }

    public long local(int base, int slot) {
        return w[base + HEADER + slot];
    }

    public void setLocal(int base, int slot, long value) {
        put(base + HEADER + slot, value);
    }

    public long at(int position) {
        return w[position];
    }

    public void put(int position, long value) {
        words.changing(position);
        w[position] = value;
    }

    public void clear(int from, int to) {
        words.clear(from, to);
    }
}
