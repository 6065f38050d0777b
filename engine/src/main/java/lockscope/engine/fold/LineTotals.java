package lockscope.engine.fold;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.program.Program;
import lockscope.engine.trace.WaitKind;
import org.jspecify.annotations.Nullable;

/// Adds up waits by line and kind.
final class LineTotals {
    private static final int KINDS = WaitKind.values().length;

    private final @Nullable Totals[] totals;
    private final int[] objects;

    LineTotals(Program program) {
        totals = new Totals[(program.code().size() + 1) * KINDS];
        objects = new int[totals.length];
    }

    void add(int pc, WaitKind kind, int object, long nanos) {
        int i = (pc + 1) * KINDS + kind.ordinal();
        Totals before = totals[i];
        if (before == null) {
            objects[i] = object;
            before = Totals.NONE;
        }
        totals[i] = before.plus(nanos);
    }

    List<Summary.LineWaits> list() {
        List<Summary.LineWaits> list = new ArrayList<>();
        for (int i = 0; i < totals.length; i++) {
            Totals sum = totals[i];
            if (sum != null) {
                list.add(new Summary.LineWaits(i / KINDS - 1, WaitKind.of(i % KINDS), objects[i], sum));
            }
        }
        return List.copyOf(list);
    }
}
