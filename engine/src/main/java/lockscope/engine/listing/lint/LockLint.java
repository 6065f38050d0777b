package lockscope.engine.listing.lint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import lockscope.engine.program.Program;

/// Walks a program from everything that starts it.
public final class LockLint {
    private LockLint() {}

    /// What is wrong with its locks: with tasks, on the paths that they and the workers take; without, on all paths.
    ///
    /// @param closed routines that others call with no lock held, and that hold none when they end
    public static List<Finding> findings(Program program, List<String> closed) {
        Report report = new Report(program);
        Walker walker = new Walker(program, report);
        Balance balance = new Balance(report);
        List<Integer> roots = new ArrayList<>();
        program.tasks().stream().map(Program.Task::routine).forEach(roots::add);
        program.works().stream().map(Program.Work::routine).forEach(roots::add);
        boolean alone = program.tasks().isEmpty();
        if (alone) {
            closed.stream()
                    .map(program::routine)
                    .filter(routine -> routine >= 0)
                    .forEach(roots::add);
        }
        for (int root : roots.stream().distinct().toList()) {
            balance.checkNothingHeld(program.routines().get(root), walker.outcomes(root, entry(program, root), true));
        }
        for (int routine = 0; alone && routine < program.routines().size(); routine++) {
            if (!walker.hasWalked(routine)) {
                walker.outcomes(routine, entry(program, routine), false);
            }
        }
        return report.finish();
    }

    private static PathState entry(Program program, int routine) {
        BitSet set = new BitSet();
        set.set(0, program.routines().get(routine).parameters());
        return new PathState(List.of(), List.of(), 0, new TreeMap<>(), set, null);
    }
}
