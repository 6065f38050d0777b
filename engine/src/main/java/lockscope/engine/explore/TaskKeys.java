package lockscope.engine.explore;

import lockscope.engine.machine.Kernel;
import lockscope.engine.memory.Words;
import lockscope.engine.memory.Words.Meaning;
import lockscope.engine.state.Lists;
import lockscope.engine.state.Stacks;

/// All that is known of a task, but for its name, as one number: where it stands, what it holds, who knows of it.
final class TaskKeys {
    private final Kernel kernel;
    private final Stacks stacks;
    private final Liveness liveness;
    private final TaskReferences references;
    private final Words[] perTask;
    private final Words[] others;
    private final long[] keys;

    TaskKeys(Kernel kernel, Liveness liveness, TaskReferences references, Words[] perTask, Words[] others) {
        this.kernel = kernel;
        this.liveness = liveness;
        this.references = references;
        this.perTask = perTask;
        this.others = others;
        stacks = kernel.stacks;
        keys = new long[kernel.table.count() + 1];
    }

    /// Finds out the keys of some tasks.
    void read(int[] tasks) {
        for (int task : tasks) {
            keys[task] = key(task);
        }
    }

    long of(int task) {
        return keys[task];
    }

    void exchange(int a, int b) {
        long ofA = keys[a];
        keys[a] = keys[b];
        keys[b] = ofA;
    }

    private long key(int task) {
        long key = stack(task);
        for (Words words : perTask) {
            key = row(key, words, task);
        }
        for (Words words : others) {
            key = mentions(key, words, task);
        }
        for (int global : references.globals()) {
            key = kernel.globals.get(global) == task ? mix(key, -1L - global) : key;
        }
        for (int t = kernel.tasks.previous(task); t != 0; t = kernel.tasks.previous(t)) {
            key = mix(key, 1);
        }
        return key;
    }

    private long stack(int task) {
        int begin = stacks.begin(task);
        int pc = kernel.tasks.pc(task);
        int base = kernel.tasks.base(task);
        long key = mix(0, pc);
        long live = base < 0 ? 0 : liveness.before(pc);
        while (base >= 0) {
            for (; live != 0; live &= live - 1) {
                int slot = Long.numberOfTrailingZeros(live);
                long value = stacks.local(base, slot);
                boolean isTask = (references.locals(pc) >>> slot & 1) != 0;
                boolean own = Lists.isHeadBetween(value, begin, stacks.end(task));
                key = mix(key, isTask ? value == task ? 1 : 0 : own ? value + begin : value);
            }
            pc = stacks.callLine(base);
            key = mix(key, pc);
            live = pc < 0 ? 0 : liveness.during(pc);
            base = stacks.caller(base);
        }
        return key;
    }

    /// What is written in a task's own row; of other tasks there, only how many.
    private long row(long before, Words words, int task) {
        long key = before;
        for (int word = 0; word < words.stride(); word++) {
            long value = words.get(task, word);
            key = switch (words.meaning(word)) {
                case PLAIN -> mix(key, value);
                case TASK_SET -> mix(key, Long.bitCount(value));
                case TASK, LIST_LINK, FRAME -> key;
            };
        }
        return key;
    }

    /// Where else it is written down.
    private static long mentions(long before, Words words, int task) {
        long key = before;
        for (int word = 0; word < words.stride(); word++) {
            Meaning meaning = words.meaning(word);
            for (int slot = 0; isOfTasks(meaning) && slot < words.slots(); slot++) {
                long value = words.get(slot, word);
                boolean there = meaning == Meaning.TASK ? value == task : (value >>> task & 1) != 0;
                key = there ? mix(key, (long) slot << 8 | word + 1) : key;
            }
        }
        return key;
    }

    private static boolean isOfTasks(Meaning meaning) {
        return meaning == Meaning.TASK || meaning == Meaning.TASK_SET;
    }

    private static long mix(long key, long value) {
        long h = (key ^ value) * 0x9E3779B97F4A7C15L;
        return h ^ h >>> 31;
    }
}
