package lockscope.engine.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lockscope.engine.machine.Kernel;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.state.Stacks;

/// Where a task can stand, line and chain of calls together, and which words of its stack matter there.
///
/// A place is one number in a packed state; the lines of the calls, which the frames hold too, need no bits of their
/// own.
final class Frames {
    private final Kernel kernel;
    private final Liveness liveness;
    private final Dictionary contexts = new Dictionary();
    private final Dictionary[] places;
    private final Dictionary[][] values;
    private final List<List<Place>> plans = new ArrayList<>();
    private final int[] group;
    private final int[] routineAt;
    private final int[] pcs = new int[128];
    private final int[] bases = new int[128];

    Frames(Kernel kernel, Liveness liveness) {
        this.kernel = kernel;
        this.liveness = liveness;
        routineAt = routines(kernel.program);
        int tasks = kernel.table.count() + 1;
        group = new int[tasks];
        List<Integer> roots = new ArrayList<>();
        for (int t = 1; t < tasks; t++) {
            boolean user = kernel.table.kind(t) == TaskTable.Kind.USER;
            int root = user ? kernel.program.tasks().get(t - 1).routine() : -t;
            if (!roots.contains(root)) {
                roots.add(root);
                plans.add(new ArrayList<>());
            }
            group[t] = roots.indexOf(root);
        }
        places = new Dictionary[roots.size()];
        for (int g = 0; g < places.length; g++) {
            places[g] = new Dictionary();
        }
        values = new Dictionary[kernel.program.routines().size()][];
        for (int r = 0; r < values.length; r++) {
            values[r] = new Dictionary[kernel.program.routines().get(r).words()];
            for (int slot = 0; slot < values[r].length; slot++) {
                values[r][slot] = new Dictionary();
            }
        }
    }

    /// Makes fields as wide as the values known now need.
    void freeze() {
        for (Dictionary place : places) {
            place.freeze();
        }
        for (Dictionary[] routine : values) {
            for (Dictionary word : routine) {
                word.freeze();
            }
        }
        plans.forEach(group -> group.forEach(Place::freeze));
    }

    /// How wide the number of a place is.
    int placeBits(int task) {
        return places[group[task]].width();
    }

    /// How wide the words of the stack are at most.
    int wordBits(int task) {
        int most = 0;
        for (Place place : plans.get(group[task])) {
            most = Math.max(most, place.bits());
        }
        return most;
    }

    Place place(int task, int code) {
        return plans.get(group[task]).get(code);
    }

    /// The number of the place where the task stands now, -1 when it is new and may not be added.
    int code(int task, boolean mayAdd) {
        int depth = 0;
        int pc = kernel.tasks.pc(task);
        for (int base = kernel.tasks.base(task); base >= 0; base = kernel.stacks.caller(base)) {
            pcs[depth] = pc;
            bases[depth] = base;
            pc = kernel.stacks.callLine(base);
            depth++;
        }
        int context = 0;
        for (int i = depth - 1; i >= 0; i--) {
            int callLine = kernel.stacks.callLine(bases[i]);
            long key = (long) context << 40 | (callLine + 1L) << 20 | routine(pcs[i]) + 1L;
            context = contexts.add(key) + 1;
        }
        long key = (long) context << 24 | (depth == 0 ? 0 : pcs[0]);
        Dictionary known = places[group[task]];
        int code = known.code(key);
        if (code < 0 && mayAdd) {
            code = known.add(key);
            plans.get(group[task]).add(plan(task, depth));
        }
        return code;
    }

    /// The routine of each line.
    static int[] routines(Program program) {
        int[] routineAt = new int[program.code().size()];
        for (int r = 0; r < program.routines().size(); r++) {
            Program.Routine routine = program.routines().get(r);
            Arrays.fill(routineAt, routine.entry(), routine.last(), r);
        }
        return routineAt;
    }

    private int routine(int pc) {
        return routineAt[pc];
    }

    private Place plan(int task, int depth) {
        int begin = kernel.stacks.begin(task);
        int[] constants = new int[depth * Stacks.HEADER];
        long[] constantValues = new long[constants.length];
        boolean[] frameAt = new boolean[constants.length];
        List<Integer> positions = new ArrayList<>();
        List<Dictionary> dictionaries = new ArrayList<>();
        for (int i = depth - 1; i >= 0; i--) {
            int c = (depth - 1 - i) * Stacks.HEADER;
            constants[c] = bases[i] - begin;
            constantValues[c] = kernel.stacks.at(bases[i]);
            constants[c + 1] = bases[i] + 1 - begin;
            frameAt[c + 1] = i < depth - 1;
            constantValues[c + 1] = i < depth - 1 ? kernel.stacks.at(bases[i] + 1) - begin : 0;
            long live = i == 0 ? liveness.before(pcs[0]) : liveness.during(pcs[i]);
            Dictionary[] of = values[routine(pcs[i])];
            for (; live != 0; live &= live - 1) {
                int slot = Long.numberOfTrailingZeros(live);
                positions.add(bases[i] + Stacks.HEADER + slot - begin);
                dictionaries.add(of[slot]);
            }
        }
        Place place = new Place(
                depth == 0 ? 0 : pcs[0],
                depth == 0 ? -1 : bases[0] - begin,
                constants,
                constantValues,
                frameAt,
                positions.stream().mapToInt(Integer::intValue).toArray(),
                dictionaries.toArray(Dictionary[]::new));
        place.freeze();
        return place;
    }
}
