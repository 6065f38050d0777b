package lockscope.app.waterfall;

import java.util.List;
import lockscope.app.session.RunView;
import lockscope.engine.fold.Comparison;
import lockscope.engine.fold.Creations;
import lockscope.engine.fold.CreationsFold;
import lockscope.engine.fold.Elapsed;
import lockscope.engine.fold.ElapsedFold;
import lockscope.engine.fold.Pairing;
import lockscope.engine.fold.Summary;
import lockscope.engine.fold.SummaryFold;
import lockscope.engine.fold.Waterfall;
import lockscope.engine.program.TaskTable;

/// What became of the waits and of the time of run A in run B, and what B pays for it.
///
/// @param a the strategy of run A
/// @param b the strategy of run B
/// @param untilNanos how far the runs were read; both are whole when `isWhole`
/// @param pairs how many calls of copy_net_ns are in both runs
/// @param onlyA calls in A only
/// @param onlyB calls in B only
/// @param waits inside copy_net_ns
/// @param elapsed as the task spent it that ended last
/// @param taskA that task in A, empty when there is none
/// @param taskB that task in B, empty when there is none
/// @param costs those that are not 0 in both
public record WaterfallModel(
        String a,
        String b,
        boolean isWhole,
        long untilNanos,
        int pairs,
        int onlyA,
        int onlyB,
        Waterfall waits,
        Waterfall elapsed,
        String taskA,
        String taskB,
        List<Comparison.CostChange> costs) {
    public WaterfallModel {
        costs = List.copyOf(costs);
    }

    /// Reads both runs; takes a time that grows with their length.
    ///
    /// @param horizonNanos nothing after it is read
    public static WaterfallModel of(RunView a, RunView b, long horizonNanos) {
        Read readA = Read.of(a, horizonNanos);
        Read readB = Read.of(b, horizonNanos);
        Pairing pairing = Pairing.of(a.program(), readA.creations(), b.program(), readB.creations());
        Comparison comparison =
                Comparison.of(pairing, readA.summary(), readA.elapsed(), readB.summary(), readB.elapsed());
        long end = Math.max(a.endNanos(), b.endNanos());
        return new WaterfallModel(
                a.title(),
                b.title(),
                horizonNanos >= end,
                Math.min(horizonNanos, end),
                comparison.pairs(),
                comparison.onlyA(),
                comparison.onlyB(),
                Waterfall.ofCreations(pairing),
                Waterfall.ofElapsed(readA.elapsed(), readB.elapsed()),
                readA.lastTask(),
                readB.lastTask(),
                comparison.costs().stream()
                        .filter(cost -> cost.a() != 0 || cost.b() != 0)
                        .toList());
    }

    private record Read(RunView run, Creations creations, Elapsed elapsed, Summary summary) {
        static Read of(RunView run, long horizon) {
            return new Read(
                    run,
                    new CreationsFold(run.program(), horizon).of(run.rows(), run.endNanos()),
                    new ElapsedFold(run.program(), horizon).of(run.rows(), run.endNanos()),
                    new SummaryFold(run.program(), horizon).of(run.rows(), run.endNanos()));
        }

        String lastTask() {
            return elapsed.task() == 0 ? "" : new TaskTable(run.program()).name(elapsed.task());
        }
    }
}
