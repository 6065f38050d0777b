package lockscope.app.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lockscope.app.session.RunView;
import lockscope.app.waterfall.WaterfallModel;
import lockscope.engine.fold.Cause;
import lockscope.engine.fold.CauseSum;
import lockscope.engine.fold.Creations;
import lockscope.engine.fold.CreationsFold;
import lockscope.engine.fold.Divergence;
import lockscope.engine.fold.Operations;
import lockscope.engine.fold.Pairing;
import lockscope.engine.fold.Waterfall;
import lockscope.engine.fold.Workload;
import lockscope.engine.program.Program;

/// Run A held against run B, up to a horizon.
///
/// @param saved for each task of the scenario how long its paired calls waited
/// @param byOrder the first event whose order or outcome differs
public record CompareModel(
        WaterfallModel waterfall,
        Workload workload,
        List<Saved> saved,
        Optional<Divergence> byOrder,
        Operations a,
        Operations b,
        Pairing pairing,
        Creations callsA,
        Creations callsB) {
    public CompareModel {
        saved = List.copyOf(saved);
    }

    /// What the paired calls of copy_net_ns of one task waited in each run, nanoseconds.
    public record Saved(String task, long a, long b) {
        public long nanos() {
            return a - b;
        }
    }

    /// A call that a bar counts.
    ///
    /// @param number of the task, in the run in which it counts most
    /// @param count which call of its task, from 1; 0 for one that only the second run made
    /// @param begin in the run in which it counts most, nanoseconds
    /// @param a what it contributes in run A, nanoseconds
    public record Counted(String task, int number, int count, boolean inA, long begin, long a, long b) {}

    /// Reads both runs; takes a time that grows with their length.
    ///
    /// @param horizonNanos nothing after it is read
    public static CompareModel of(RunView a, RunView b, long horizonNanos) {
        Creations callsA = new CreationsFold(a.program(), horizonNanos).of(a.rows(), a.endNanos());
        Creations callsB = new CreationsFold(b.program(), horizonNanos).of(b.rows(), b.endNanos());
        Pairing pairing = Pairing.of(a.program(), callsA, b.program(), callsB);
        Operations operationsA = Operations.of(a.program(), a.rows(), horizonNanos, a.endNanos());
        Operations operationsB = Operations.of(b.program(), b.rows(), horizonNanos, b.endNanos());
        return new CompareModel(
                WaterfallModel.of(a, b, horizonNanos),
                Workload.of(a.program()),
                saved(a.program(), pairing, callsA, callsB),
                Divergence.ofOrder(operationsA, operationsB),
                operationsA,
                operationsB,
                pairing,
                callsA,
                callsB);
    }

    /// The first event whose times differ by more than that.
    public Optional<Divergence> byTime(long thresholdNanos) {
        return Divergence.ofTime(a, b, thresholdNanos);
    }

    private static List<Saved> saved(Program program, Pairing pairing, Creations a, Creations b) {
        long[] sumsA = new long[program.tasks().size() + 1];
        long[] sumsB = new long[sumsA.length];
        for (int call = 0; call < a.size(); call++) {
            if (pairing.partner(call) >= 0) {
                sumsA[a.task(call)] += a.waitNanos(call);
                sumsB[a.task(call)] += b.waitNanos(pairing.partner(call));
            }
        }
        List<Saved> saved = new ArrayList<>();
        for (int task = 1; task < sumsA.length; task++) {
            if (sumsA[task] != 0 || sumsB[task] != 0) {
                saved.add(new Saved(program.tasks().get(task - 1).name(), sumsA[task], sumsB[task]));
            }
        }
        return saved;
    }

    /// All of it together.
    public Saved total() {
        return new Saved(
                "",
                saved.stream().mapToLong(Saved::a).sum(),
                saved.stream().mapToLong(Saved::b).sum());
    }

    /// The calls that a step of the first waterfall counts, those that contribute most first.
    public List<Counted> counted(Waterfall.Part part) {
        return counted(
                (calls, call, paired) -> share(calls, call, part, paired), part instanceof Waterfall.Part.Unpaired);
    }

    /// The calls that both runs made and that waited, those whose wait differs most first.
    ///
    /// @param task whose; empty for all
    public List<Counted> paired(String task) {
        return counted((calls, call, paired) -> paired ? calls.waitNanos(call) : 0, false).stream()
                .filter(call -> task.isEmpty() || call.task().equals(task))
                .toList();
    }

    private interface Share {
        long of(Creations calls, int call, boolean paired);
    }

    private List<Counted> counted(Share share, boolean unpaired) {
        List<Counted> counted = new ArrayList<>();
        int[] countA = new int[a.program().tasks().size() + 1];
        for (int call = 0; call < callsA.size(); call++) {
            int task = callsA.task(call);
            countA[task]++;
            int partner = pairing.partner(call);
            long mine = share.of(callsA, call, partner >= 0);
            long theirs = partner < 0 ? 0 : share.of(callsB, partner, true);
            if (mine != 0 || theirs != 0) {
                boolean inA = mine >= theirs;
                long begin = inA ? callsA.begin(call) : callsB.begin(partner);
                int number = inA ? task : callsB.task(partner);
                counted.add(new Counted(name(a, task), number, countA[task], inA, begin, mine, theirs));
            }
        }
        if (unpaired) {
            for (int call : pairing.onlyInB()) {
                long theirs = callsB.waitNanos(call);
                int task = callsB.task(call);
                if (theirs != 0) {
                    counted.add(new Counted(name(b, task), task, 0, false, callsB.begin(call), 0, theirs));
                }
            }
        }
        counted.sort(Comparator.comparingLong((Counted each) -> -Math.abs(each.b() - each.a()))
                .thenComparingLong(Counted::begin));
        return List.copyOf(counted);
    }

    private static String name(Operations run, int task) {
        return run.program().tasks().get(task - 1).name();
    }

    private static long share(Creations calls, int call, Waterfall.Part part, boolean paired) {
        return switch (part) {
            case Waterfall.Part.Waiting(Cause cause) -> paired ? nanos(calls.waits(call), cause) : 0;
            case Waterfall.Part.Unpaired() -> paired ? 0 : calls.waitNanos(call);
            case Waterfall.Part.BeforeStart(), Waterfall.Part.UserTime(), Waterfall.Part.SystemTime() -> 0;
        };
    }

    private static long nanos(List<CauseSum> sums, Cause cause) {
        return sums.stream()
                .filter(sum -> sum.cause().equals(cause))
                .mapToLong(CauseSum::nanos)
                .sum();
    }
}
