package lockscope.engine.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import lockscope.engine.program.Code;
import lockscope.engine.program.Instr;
import lockscope.engine.program.Program;

/// Finds tasks that can go on for ever by themselves in a finished exploration: circles of states in which only one task
/// steps, which it can within a `while` only, or within what such a loop calls.
///
/// Circles that several tasks go round together are not looked for, nor those of a work that queues itself.
final class EndlessLoops {
    private static final int LOOK_UP_EVERY = 1 << 12;

    private final ExploringMachine machine;
    private final Layout layout;
    private final States states;
    private final Transition transition;
    private final IntConsumer lookUp;
    private final boolean[] loops;
    private final int[] actions;
    private final long[] packed;
    private final long[] next;
    private final TreeMap<String, Endless> found = new TreeMap<>();

    /// @param lookUp called now and then; it may throw to stop
    EndlessLoops(ExploringMachine machine, Layout layout, States states, Transition transition, IntConsumer lookUp) {
        this.machine = machine;
        this.layout = layout;
        this.states = states;
        this.transition = transition;
        this.lookUp = lookUp;
        loops = new boolean[machine.program.routines().size()];
        for (int r = 0; r < loops.length; r++) {
            loops[r] = hasWhile(machine.program.routines().get(r), machine.program.code());
        }
        actions = new int[machine.mostActions()];
        packed = new long[layout.words() + 1];
        next = new long[layout.words() + 1];
    }

    /// Whether some line leads back to the head of a `while`; the heads of counted loops and of walks along lists are
    /// lines of another kind.
    private static boolean hasWhile(Program.Routine routine, Code code) {
        for (int pc = routine.entry(); pc < routine.last(); pc++) {
            if (isBack(code, pc, code.next()[pc]) || isBack(code, pc, otherwise(code.instructions()[pc]))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBack(Code code, int pc, int to) {
        return to >= 0 && to <= pc && code.instructions()[to] instanceof Instr.Branch;
    }

    private static int otherwise(Instr instr) {
        return switch (instr) {
            case Instr.Branch(var condition, var otherwise) -> otherwise;
            case Instr.RepeatHead(var counter, var otherwise) -> otherwise;
            case Instr.LoopHead(var kind, var list, var link, var words, var otherwise) -> otherwise;
            case Instr.Assign a -> -1;
            case Instr.RepeatInit i -> -1;
            case Instr.LoopInit i -> -1;
            case Instr.Call c -> -1;
            case Instr.CallMethod c -> -1;
            case Instr.Prim p -> -1;
            case Instr.Return r -> -1;
        };
    }

    /// One for each task, by name; where there are several circles, one that nobody else can end.
    List<Endless> find() {
        boolean any = false;
        for (boolean loop : loops) {
            any |= loop;
        }
        if (!any) {
            return List.of();
        }
        long[] seen = new long[states.size()];
        for (int state = 0; state < seen.length; state++) {
            if (state % LOOK_UP_EVERY == 0) {
                lookUp.accept(state);
            }
            unpack(state);
            int n = machine.enabled(actions);
            for (int action : Arrays.copyOf(actions, n)) {
                if (isInLoop(action)) {
                    follow(state, action, seen);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private void unpack(int state) {
        states.copy(state, packed);
        layout.unpack(packed);
    }

    private boolean isInLoop(int action) {
        return Action.kind(action) == Action.TASK && machine.whereabouts.isInside(Action.number(action), loops);
    }

    /// A state on the way of a task, and how many steps lead to the next one.
    private record Stand(int pc, int steps, boolean alone) {}

    private void follow(int from, int action, long[] seen) {
        List<Stand> way = new ArrayList<>();
        Map<Long, Integer> place = new LinkedHashMap<>();
        int task = Action.number(action);
        int state = from;
        while ((seen[state] >>> task & 1) == 0) {
            seen[state] |= 1L << task;
            unpack(state);
            int n = machine.enabled(actions);
            if (!canStep(task, n)) {
                return;
            }
            place.put(key(state, task), way.size());
            int pc = machine.kernel.tasks.pc(task);
            int[] stands = transition.make(Action.of(Action.TASK, task, 0));
            way.add(new Stand(pc, transition.length(), n == 1));
            System.arraycopy(packed, 0, next, 0, layout.words());
            layout.repack(next);
            layout.journal().undo();
            state = states.find(next);
            task = stands.length == 0 ? task : indexOf(task, stands);
        }
        Integer begin = place.get(key(state, task));
        if (begin != null) {
            found(task, way.subList(begin, way.size()));
        }
    }

    private static long key(int state, int task) {
        return (long) state << 6 | task;
    }

    private boolean canStep(int task, int n) {
        for (int i = 0; i < n; i++) {
            if (actions[i] == Action.of(Action.TASK, task, 0)) {
                return true;
            }
        }
        return false;
    }

    private static int indexOf(int task, int[] stands) {
        for (int t = 0; t < stands.length; t++) {
            if (stands[t] == task) {
                return t;
            }
        }
        throw new IllegalStateException("task " + task + " stands nowhere");
    }

    private void found(int task, List<Stand> circle) {
        String name = machine.kernel.table.name(task);
        boolean alone = circle.stream().allMatch(Stand::alone);
        Endless known = found.get(name);
        if (known == null || alone && !known.alone()) {
            int pc = circle.stream()
                    .map(Stand::pc)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            int steps = circle.stream().mapToInt(Stand::steps).sum();
            found.put(name, new Endless(name, machine.program.code().places()[pc], steps, alone));
        }
    }
}
