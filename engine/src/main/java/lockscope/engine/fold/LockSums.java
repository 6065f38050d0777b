package lockscope.engine.fold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lockscope.engine.program.Program;
import lockscope.engine.trace.WaitKind;

/// Adds up what happens to each lock.
final class LockSums implements HoldStates.Watcher {
    private final Program program;
    private final int routines;
    private final long[] acquired;
    private final Totals[] waits;
    private final Totals[] writerWaits;
    private final Totals[] holds;
    private final long[] rcu;

    LockSums(Program program) {
        this.program = program;
        this.routines = program.routines().size() + 1;
        int locks = program.locks().size();
        acquired = new long[locks];
        waits = none(locks);
        writerWaits = none(locks);
        holds = none(locks * routines);
        rcu = new long[locks * routines];
    }

    private static Totals[] none(int size) {
        Totals[] totals = new Totals[size];
        Arrays.fill(totals, Totals.NONE);
        return totals;
    }

    void acquired(int lock) {
        acquired[lock]++;
    }

    void waited(int lock, WaitKind kind, long nanos) {
        waits[lock] = waits[lock].plus(nanos);
        if (kind.isForWriting()) {
            writerWaits[lock] = writerWaits[lock].plus(nanos);
        }
    }

    @Override
    public void held(int lock, int task, LockMode mode, int routine, long begin, long end, long rcuNanos) {
        int i = lock * routines + routine + 1;
        holds[i] = holds[i].plus(end - begin);
        rcu[i] += rcuNanos;
    }

    List<Summary.LockTotals> locks() {
        List<Summary.LockTotals> list = new ArrayList<>();
        for (int lock = 0; lock < acquired.length; lock++) {
            Totals all = Totals.NONE;
            long rcuNanos = 0;
            for (int i = lock * routines; i < (lock + 1) * routines; i++) {
                Totals some = holds[i];
                all = new Totals(
                        all.count() + some.count(),
                        Math.addExact(all.total(), some.total()),
                        Math.max(all.max(), some.max()));
                rcuNanos += rcu[i];
            }
            list.add(new Summary.LockTotals(
                    program.locks().get(lock).name(),
                    acquired[lock],
                    waits[lock].count(),
                    waits[lock],
                    all,
                    rcuNanos,
                    writerWaits[lock]));
        }
        return List.copyOf(list);
    }

    List<Summary.RoutineHolds> byRoutine() {
        List<Summary.RoutineHolds> list = new ArrayList<>();
        for (int i = 0; i < holds.length; i++) {
            if (holds[i].count() > 0) {
                list.add(new Summary.RoutineHolds(i / routines, i % routines - 1, holds[i], rcu[i]));
            }
        }
        return List.copyOf(list);
    }
}
