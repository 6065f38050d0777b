package lockscope.engine.fold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lockscope.engine.trace.Quiescence;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;
import org.jspecify.annotations.Nullable;

/// Every grace period of a run, ordered by its beginning; normal ones follow each other, expedited ones may overlap.
public record GracePeriods(List<GracePeriod> list) {

    /// @param horizonNanos nothing after it is read
    /// @param endNanos where the run ends
    public static GracePeriods of(Rows rows, long horizonNanos, long endNanos) {
        return new Fold(horizonNanos).of(rows, endNanos);
    }

    /// A grace period that is going on.
    private record Open(
            int number,
            boolean expedited,
            long begin,
            List<GracePeriod.Scan> scans,
            List<GracePeriod.CpuQuiescence> quiescences) {

        GracePeriod until(long end, boolean over) {
            return new GracePeriod(number, expedited, begin, end, over, List.copyOf(scans), List.copyOf(quiescences));
        }
    }

    private static final class Fold extends RowFold<GracePeriods> {
        private final List<GracePeriod> list = new ArrayList<>();
        private final List<Open> open = new ArrayList<>();

        Fold(long horizon) {
            super(horizon);
        }

        @Override
        void row(Rows rows, long row, long time) {
            int number = rows.object(row);
            TraceKind kind = rows.kind(row);
            if (kind == TraceKind.GP_BEGIN || kind == TraceKind.EXPEDITED_BEGIN) {
                boolean expedited = kind == TraceKind.EXPEDITED_BEGIN;
                open.add(new Open(number, expedited, time, new ArrayList<>(), new ArrayList<>()));
            } else if (kind == TraceKind.GP_END || kind == TraceKind.EXPEDITED_END) {
                end(number, kind == TraceKind.EXPEDITED_END, time);
            } else if (kind == TraceKind.GP_SCAN || kind == TraceKind.QUIESCENT) {
                Open gp = find(number, false);
                if (gp != null) {
                    note(gp, kind, rows, row, time);
                }
            }
        }

        private static void note(Open gp, TraceKind kind, Rows rows, long row, long time) {
            int value = rows.value(row);
            if (kind == TraceKind.GP_SCAN) {
                gp.scans.add(new GracePeriod.Scan(time, value));
            } else {
                gp.quiescences.add(new GracePeriod.CpuQuiescence(rows.cpu(row), time, Quiescence.values()[value]));
            }
        }

        private void end(int number, boolean expedited, long time) {
            Open gp = find(number, expedited);
            if (gp != null) {
                list.add(gp.until(time, true));
                open.remove(gp);
            }
        }

        private @Nullable Open find(int number, boolean expedited) {
            for (Open gp : open) {
                if (gp.number == number && gp.expedited == expedited) {
                    return gp;
                }
            }
            return null;
        }

        @Override
        GracePeriods close(long end) {
            for (Open gp : open) {
                list.add(gp.until(end, false));
            }
            list.sort(Comparator.comparingLong(GracePeriod::begin));
            return new GracePeriods(List.copyOf(list));
        }
    }
}
