package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lockscope.engine.program.Instr;
import lockscope.engine.program.Program;

/// Refuses routines that call themselves and calls that nest too deeply: the stack of a simulated task is small.
final class CallDepth {
    private static final int DEEPEST = 100;

    private final List<Program.Routine> routines;
    private final Problems problems;
    private final int[][] callees;

    CallDepth(List<Program.Routine> routines, CodeBuilder code, Problems problems) {
        this.routines = routines;
        this.problems = problems;
        this.callees = new int[routines.size()][];
        for (int i = 0; i < callees.length; i++) {
            callees[i] = callees(routines.get(i), code);
        }
    }

    private int[] callees(Program.Routine routine, CodeBuilder code) {
        return code.lines(routine.entry(), routine.last()).stream()
                .filter(Instr.Call.class::isInstance)
                .mapToInt(line -> ((Instr.Call) line).routine())
                .filter(callee -> callee < routines.size())
                .distinct()
                .toArray();
    }

    /// Takes away, round by round, the routines that call nothing that is left; what calls itself stays.
    void check() {
        int[] depth = new int[callees.length];
        Arrays.fill(depth, -1);
        int settled = 0;
        for (int round = 0; round <= DEEPEST && settled < depth.length; round++) {
            int before = settled;
            int[] known = depth.clone();
            for (int i = 0; i < depth.length; i++) {
                if (depth[i] < 0 && Arrays.stream(callees[i]).allMatch(callee -> known[callee] >= 0)) {
                    depth[i] = round;
                    settled++;
                }
            }
            if (settled == before) {
                reportCircle(depth);
                return;
            }
        }
        if (settled < depth.length) {
            Program.Routine routine = routines.get(firstUnsettled(depth));
            problems.error(
                    routine.place(), routine.name().length(), "calls nest more than " + DEEPEST + " deep from here on");
        }
    }

    private static int firstUnsettled(int[] depth) {
        int first = 0;
        while (depth[first] >= 0) {
            first++;
        }
        return first;
    }

    private void reportCircle(int[] depth) {
        List<Integer> walk = new ArrayList<>();
        int at = firstUnsettled(depth);
        while (!walk.contains(at)) {
            walk.add(at);
            at = Arrays.stream(callees[at])
                    .filter(callee -> depth[callee] < 0)
                    .findFirst()
                    .orElse(at);
        }
        List<String> names = new ArrayList<>();
        for (int routine : walk.subList(walk.indexOf(at), walk.size())) {
            names.add(routines.get(routine).name());
        }
        Program.Routine first = routines.get(at);
        names.add(first.name());
        problems.error(
                first.place(),
                first.name().length(),
                "the routine '" + first.name() + "' calls itself (" + String.join(" > ", names) + "); use a loop");
    }
}
