package lockscope.engine.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lockscope.engine.machine.Kernel;
import lockscope.engine.memory.Words;
import lockscope.engine.memory.Words.Meaning;
import lockscope.engine.program.Instr;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Primitive;
import lockscope.engine.program.Program;
import lockscope.engine.state.Lists;
import lockscope.engine.state.Stacks;

/// Tasks of one program can change places without anybody noticing: of all states that differ only in which of them is
/// where, one stands for all.
///
/// The tasks of a group are put in the order of what is known of them. Two that cannot be told apart stay as they are,
/// so a state may in rare cases be stood for twice, which costs room and nothing else. A program that sends signals has
/// no such groups.
final class Symmetry {
    private final Kernel kernel;
    private final Stacks stacks;
    private final OpenRcu rcu;
    private final TaskReferences references;
    private final TaskKeys keys;
    private final List<int[]> groups;
    private final Words[] perTask;
    private final Words[] others;
    private final int[] renamed;

    /// The groups of a program; none for one that sends signals by itself.
    static Symmetry of(Kernel kernel, OpenRcu rcu, Liveness liveness) {
        boolean named = sendsSignals(kernel.program);
        return new Symmetry(kernel, rcu, liveness, named ? List.of() : groups(kernel.program));
    }

    /// Nobody changes places.
    static Symmetry none(Kernel kernel, OpenRcu rcu, Liveness liveness) {
        return new Symmetry(kernel, rcu, liveness, List.of());
    }

    private Symmetry(Kernel kernel, OpenRcu rcu, Liveness liveness, List<int[]> groups) {
        this.kernel = kernel;
        this.rcu = rcu;
        stacks = kernel.stacks;
        this.groups = groups;
        List<Words> seen = kernel.memory.structures().stream()
                .filter(words ->
                        words.region() != Words.Region.TIMED && !words.name().equals("stack"))
                .toList();
        perTask = seen.stream().filter(Words::isPerTask).toArray(Words[]::new);
        others = seen.stream()
                .filter(words -> !words.isPerTask() && hasMeaning(words))
                .toArray(Words[]::new);
        references = new TaskReferences(kernel);
        keys = new TaskKeys(kernel, liveness, references, perTask, others);
        renamed = new int[kernel.table.count() + 1];
    }

    private static boolean hasMeaning(Words words) {
        for (int word = 0; word < words.stride(); word++) {
            if (words.meaning(word) != Meaning.PLAIN) {
                return true;
            }
        }
        return false;
    }

    /// Tasks that run the same routine, and to all or none of which a signal is sent.
    private static List<int[]> groups(Program program) {
        List<int[]> groups = new ArrayList<>();
        boolean[] taken = new boolean[program.tasks().size() + 1];
        for (int t = 1; t < taken.length; t++) {
            int first = t;
            int[] group = IntStream.range(t, taken.length)
                    .filter(other -> !taken[other] && areAlike(program, first, other))
                    .toArray();
            for (int member : group) {
                taken[member] = true;
            }
            if (group.length > 1) {
                groups.add(group);
            }
        }
        return groups;
    }

    private static boolean areAlike(Program program, int a, int b) {
        return program.tasks().get(a - 1).routine()
                        == program.tasks().get(b - 1).routine()
                && isKilled(program, a) == isKilled(program, b);
    }

    private static boolean isKilled(Program program, int task) {
        return program.kills().stream().anyMatch(kill -> kill.task() == task);
    }

    private static boolean sendsSignals(Program program) {
        for (Instr instr : program.code().instructions()) {
            if (instr instanceof Instr.Prim prim && prim.primitive() == Primitive.KILL) {
                return true;
            }
        }
        return program.fields().stream().anyMatch(field -> field.refersTo() == ObjectType.TASK);
    }

    boolean isNone() {
        return groups.isEmpty();
    }

    /// Puts the tasks of each group in order.
    ///
    /// @return who stands where now: at a place the task that stood there before; the same array each time
    int[] order() {
        for (int t = 0; t < renamed.length; t++) {
            renamed[t] = t;
        }
        for (int[] group : groups) {
            keys.read(group);
            for (int i = 1; i < group.length; i++) {
                for (int k = i; k > 0 && keys.of(group[k - 1]) > keys.of(group[k]); k--) {
                    exchange(group[k - 1], group[k]);
                    keys.exchange(group[k - 1], group[k]);
                }
            }
        }
        return renamed;
    }

    private void exchange(int a, int b) {
        swap(a, b);
        int was = renamed[a];
        renamed[a] = renamed[b];
        renamed[b] = was;
    }

    /// Lets two tasks change places in the whole memory.
    void swap(int a, int b) {
        for (Words words : perTask) {
            swapSlots(words, a, b);
            rename(words, a, b);
        }
        for (Words words : others) {
            rename(words, a, b);
        }
        swapStacks(a, b);
        references.rename(value -> renamed(Meaning.TASK, value, a, b));
        rcu.sort();
    }

    private static void swapSlots(Words words, int a, int b) {
        for (int word = 0; word < words.stride(); word++) {
            long ofA = words.get(a, word);
            long ofB = words.get(b, word);
            if (ofA != ofB) {
                words.set(a, word, ofB);
                words.set(b, word, ofA);
            }
        }
    }

    private void rename(Words words, int a, int b) {
        for (int word = 0; word < words.stride(); word++) {
            Meaning meaning = words.meaning(word);
            for (int slot = 0; meaning != Meaning.PLAIN && slot < words.slots(); slot++) {
                long value = words.get(slot, word);
                long now = renamed(meaning, value, a, b);
                if (now != value) {
                    words.set(slot, word, now);
                }
            }
        }
    }

    private long renamed(Meaning meaning, long value, int a, int b) {
        return switch (meaning) {
            case PLAIN, FRAME -> value;
            case TASK -> value == a ? b : value == b ? a : value;
            case TASK_SET -> {
                long differ = (value >>> a ^ value >>> b) & 1;
                yield value ^ (differ << a | differ << b);
            }
            case LIST_LINK -> moved(value, a, b);
        };
    }

    /// A head that lies in the stack of one of the two goes along.
    private long moved(long value, int a, int b) {
        int distance = stacks.begin(b) - stacks.begin(a);
        if (Lists.isHeadBetween(value, stacks.begin(a), stacks.end(a))) {
            return value - distance;
        }
        return Lists.isHeadBetween(value, stacks.begin(b), stacks.end(b)) ? value + distance : value;
    }

    private void swapStacks(int a, int b) {
        int beginA = stacks.begin(a);
        int beginB = stacks.begin(b);
        for (int i = 0; i < stacks.end(a) - beginA; i++) {
            long ofA = moved(stacks.at(beginA + i), a, b);
            long ofB = moved(stacks.at(beginB + i), a, b);
            if (ofA != stacks.at(beginB + i)) {
                stacks.put(beginB + i, ofA);
            }
            if (ofB != stacks.at(beginA + i)) {
                stacks.put(beginA + i, ofB);
            }
        }
        moveFrames(a, beginA - beginB);
        moveFrames(b, beginB - beginA);
    }

    /// The frames of a task that came from another place point to each other there.
    private void moveFrames(int task, int distance) {
        int base = kernel.tasks.base(task);
        if (base >= 0) {
            base += distance;
            kernel.tasks.setBase(task, base);
        }
        while (base >= 0) {
            int caller = stacks.caller(base);
            if (caller >= 0) {
                caller += distance;
                stacks.enter(base, stacks.callLine(base), caller);
            }
            base = caller;
        }
    }
}
