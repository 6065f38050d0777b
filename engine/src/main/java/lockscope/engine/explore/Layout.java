package lockscope.engine.explore;

import java.util.Arrays;
import lockscope.engine.machine.Kernel;
import lockscope.engine.memory.Journal;
import lockscope.engine.memory.Words;

/// How a state is packed: each word of the memory that ever changes gets as many bits as the values it takes need.
///
/// Widths are learned from sample runs before the search. A value that does not fit is never cut off: the layout says
/// so and takes the value in; then all states are packed anew with wider fields.
final class Layout {
    private static final int PC = 0;
    private static final int BASE = 1;

    /// A value came up for which there is no room.
    static final class Overflow extends RuntimeException {
        private static final long serialVersionUID = 1;

        Overflow() {
            super("a value is new", null, false, false);
        }
    }

    private final Kernel kernel;
    private final Journal journal;
    private final Frames frames;
    private final int tasks;
    private final int[] taskOf;
    private final Dictionary[] values;
    private final long[] initial;
    private final boolean[] active;
    private final int firstStackCell;
    private final boolean[] dirty;
    private Fields fields;
    private Fields former;

    Layout(Kernel kernel, Liveness liveness) {
        this.kernel = kernel;
        journal = kernel.memory.keepJournal();
        frames = new Frames(kernel, liveness);
        tasks = kernel.table.boot() + kernel.program.workqueues().size();
        int count = journal.cells();
        taskOf = new int[count];
        values = new Dictionary[count];
        initial = new long[count];
        active = new boolean[count];
        dirty = new boolean[tasks + 1];
        int stack = 0;
        for (int cell = 0; cell < count; cell++) {
            initial[cell] = journal.value(cell);
            Words owner = journal.owner(cell);
            int position = journal.position(cell);
            stack = owner.name().equals("stack") && position == 0 ? cell : stack;
            taskOf[cell] = taskOf(owner, position);
            values[cell] = taskOf[cell] == 0 ? valuesOf(cell, owner, position) : new Dictionary();
            if (taskOf[cell] == 0) {
                values[cell].add(initial[cell]);
            }
        }
        firstStackCell = stack;
        for (int t = 1; t <= tasks; t++) {
            learn(t);
        }
        fields = new Fields(active, values, frames, tasks);
        former = fields;
    }

    /// The task whose frames a cell belongs to, 0 when it is a word of its own.
    private int taskOf(Words owner, int position) {
        if (owner.name().equals("stack")) {
            int t = 1;
            while (t < tasks && kernel.stacks.end(t) <= position) {
                t++;
            }
            return t;
        }
        int word = owner.stride() == 0 ? 0 : position % owner.stride();
        boolean control = owner.name().equals("task") && (word == PC || word == BASE);
        int task = control ? position / owner.stride() : 0;
        return task <= tasks ? task : 0;
    }

    /// Slots of one structure share the values of a word, but for heads and globals, which have little in common.
    private Dictionary valuesOf(int cell, Words owner, int position) {
        boolean shared = owner.stride() > 2 && position >= owner.stride();
        return shared ? values[cell - owner.stride()] : new Dictionary();
    }

    Journal journal() {
        return journal;
    }

    // ---------------------------------------------------------------- learning

    /// Takes in the values that the last step left.
    void learn() {
        for (int i = 0; i < journal.size(); i++) {
            int cell = journal.cell(i);
            int task = taskOf[cell];
            if (task > 0) {
                dirty[task] = true;
            } else {
                learnCell(cell);
            }
        }
        for (int t = 1; t <= tasks; t++) {
            if (dirty[t]) {
                dirty[t] = false;
                learn(t);
            }
        }
    }

    private void learnCell(int cell) {
        long value = journal.value(cell);
        active[cell] |= value != initial[cell];
        values[cell].add(value);
    }

    private void learn(int task) {
        Place place = frames.place(task, frames.code(task, true));
        int begin = kernel.stacks.begin(task);
        for (int i = 0; i < place.positions.length; i++) {
            place.values[i].add(kernel.stacks.at(begin + place.positions[i]));
        }
    }

    /// Lays the fields out for the values that are known now.
    void freeze() {
        former = fields;
        for (Dictionary known : values) {
            known.freeze();
        }
        frames.freeze();
        fields = new Fields(active, values, frames, tasks);
    }

    /// How many 64-bit words a state takes.
    int words() {
        return fields.words;
    }

    // ---------------------------------------------------------------- packing

    /// Packs the whole memory.
    void pack(long[] state) {
        Arrays.fill(state, 0, fields.words, 0);
        for (int cell : fields.cells) {
            pack(state, cell);
        }
        for (int t = 1; t <= tasks; t++) {
            packTask(state, t);
        }
    }

    /// Brings a packed state up to date with the changes that the journal notes.
    void repack(long[] state) {
        boolean any = false;
        for (int i = 0; i < journal.size(); i++) {
            int cell = journal.cell(i);
            int task = taskOf[cell];
            if (task > 0) {
                dirty[task] = true;
                any = true;
            } else {
                pack(state, cell);
            }
        }
        if (any) {
            for (int t = 1; t <= tasks; t++) {
                if (dirty[t]) {
                    dirty[t] = false;
                    packTask(state, t);
                }
            }
        }
    }

    private void pack(long[] state, int cell) {
        long value = journal.value(cell);
        int width = fields.width[cell];
        if (width == 0 && value == initial[cell]) {
            return;
        }
        int code = values[cell].code(value);
        if (code < 0 || width == 0) {
            code = values[cell].add(value);
            overflowIf(width == 0 || code >>> width != 0);
        }
        Bits.put(state, fields.bit[cell], width, code);
    }

    private void packTask(long[] state, int task) {
        int code = frames.code(task, false);
        if (code < 0) {
            code = frames.code(task, true);
            boolean fits = code >>> fields.placeWidth[task] == 0
                    && frames.place(task, code).bits() <= fields.wordWidth[task];
            overflowIf(!fits);
        }
        Place place = frames.place(task, code);
        int at = fields.placeBit[task];
        Bits.put(state, at, fields.placeWidth[task], code);
        at += fields.placeWidth[task];
        int end = at + fields.wordWidth[task];
        int begin = kernel.stacks.begin(task);
        int[] positions = place.positions;
        int[] widths = place.widths(false);
        for (int i = 0; i < positions.length; i++) {
            long value = kernel.stacks.at(begin + positions[i]);
            int number = place.values[i].code(value);
            if (number < 0) {
                number = place.values[i].add(value);
                overflowIf(number >>> widths[i] != 0);
            }
            Bits.put(state, at, widths[i], number);
            at += widths[i];
        }
        Bits.clear(state, at, end - at);
    }

    private void overflowIf(boolean overflow) {
        if (overflow) {
            for (int cell = 0; cell < active.length; cell++) {
                if (taskOf[cell] == 0 && journal.value(cell) != initial[cell]) {
                    learnCell(cell);
                }
            }
            for (int t = 1; t <= tasks; t++) {
                dirty[t] = false;
                learn(t);
            }
            throw new Overflow();
        }
    }

    // ---------------------------------------------------------------- unpacking

    /// Puts the memory into a packed state.
    void unpack(long[] state) {
        unpack(state, fields, false);
    }

    /// Puts the memory into a state that was packed before the last [#freeze].
    void unpackFormer(long[] state) {
        unpack(state, former, true);
    }

    private void unpack(long[] state, Fields from, boolean isFormer) {
        for (int cell : from.cells) {
            int code = (int) Bits.get(state, from.bit[cell], from.width[cell]);
            journal.restore(cell, values[cell].value(code));
        }
        for (int t = 1; t <= tasks; t++) {
            int at = from.placeBit[t];
            Place place = frames.place(t, (int) Bits.get(state, at, from.placeWidth[t]));
            unpackTask(state, at + from.placeWidth[t], t, place, isFormer);
        }
        journal.forget();
    }

    private void unpackTask(long[] state, int firstBit, int task, Place place, boolean isFormer) {
        int begin = kernel.stacks.begin(task);
        int first = firstStackCell + begin;
        journal.zero(first, firstStackCell + kernel.stacks.end(task));
        kernel.tasks.setPc(task, place.pc);
        kernel.tasks.setBase(task, place.base < 0 ? -1 : begin + place.base);
        for (int i = 0; i < place.constants.length; i++) {
            long value = place.constantValues[i];
            journal.restore(first + place.constants[i], place.frameAt[i] ? value + begin : value);
        }
        int at = firstBit;
        int[] widths = place.widths(isFormer);
        for (int i = 0; i < widths.length; i++) {
            int code = (int) Bits.get(state, at, widths[i]);
            journal.restore(first + place.positions[i], place.values[i].value(code));
            at += widths[i];
        }
    }

    /// Puts the memory back to where everything begins.
    void reset() {
        for (int cell = 0; cell < initial.length; cell++) {
            journal.restore(cell, initial[cell]);
        }
        journal.forget();
    }
}
