package lockscope.engine.state;

import java.util.stream.IntStream;
import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;

/// `struct pernet_operations`: the words of an operation that change. Operations are counted from 1.
public final class Ops {
    private static final int INITS = 0;
    private static final int LINKS = 1;

    private final Words w;
    private final int fields;
    private final int count;

    public Ops(Memory memory, int links, int fieldCount, int count) {
        this.count = count;
        fields = LINKS + 2 * links;
        w = memory.allocate("pernet_operations", Words.Region.LOGICAL, fields + fieldCount, count + 1)
                .meaning(Words.Meaning.LIST_LINK, IntStream.range(LINKS, fields).toArray());
    }

    public int count() {
        return count;
    }

    /// How often its `init` was called; kept only for an operation that fails on purpose.
    public int inits(int op) {
        return w.getInt(op, INITS);
    }

    public void countInit(int op) {
        w.add(op, INITS, 1);
    }

    public long link(int op, int link, boolean next) {
        return w.get(op, LINKS + 2 * link + (next ? 0 : 1));
    }

    public void setLink(int op, int link, boolean next, long value) {
        w.set(op, LINKS + 2 * link + (next ? 0 : 1), value);
    }

    public long field(int op, int field) {
        return w.get(op, fields + field);
    }

    public void setField(int op, int field, long value) {
        w.set(op, fields + field, value);
    }
}
