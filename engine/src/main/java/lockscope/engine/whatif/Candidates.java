package lockscope.engine.whatif;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lockscope.engine.SimTime;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.run.Snapshot;
import lockscope.engine.why.Chain;
import lockscope.engine.why.WaitReason;

/// What might have spared a task its wait, read from the chain of waits behind it.
final class Candidates {
    private static final long STEP = 100 * SimTime.MICROSECOND;
    private static final int MOST_CPUS = 256;

    private final Snapshot snapshot;
    private final Chain chain;
    private final int task;
    private final long waitsSince;
    private final Set<WhatIf> found = new LinkedHashSet<>();

    private Candidates(Snapshot snapshot, Chain chain, int task) {
        this.snapshot = snapshot;
        this.chain = chain;
        this.task = task;
        waitsSince = chain.steps().getFirst().since();
    }

    /// @param strategies other strategies to try
    static List<WhatIf> of(Snapshot snapshot, Chain chain, int task, List<String> strategies) {
        if (chain.steps().isEmpty()) {
            return List.of();
        }
        Candidates candidates = new Candidates(snapshot, chain, task);
        candidates.collect(strategies);
        return List.copyOf(candidates.found);
    }

    private void collect(List<String> strategies) {
        for (String strategy : strategies) {
            if (!strategy.equals(snapshot.program().strategy())) {
                found.add(WhatIf.always(new Edit.Under(strategy)));
            }
        }
        for (Chain.Step step : chain.steps()) {
            readers(step.reason());
            switch (step.reason()) {
                case WaitReason.ForGracePeriod _, WaitReason.ForCallbacks _, WaitReason.ForGracePeriodThread _ ->
                    expedite(step.since());
                case WaitReason.BehindWriter behind -> without(behind.writer());
                case WaitReason.ForWriter writer -> without(writer.writer());
                case WaitReason.ForMutex _,
                        WaitReason.ForHandOver _,
                        WaitReason.ForReaders _,
                        WaitReason.ForOtherWriter _,
                        WaitReason.ForSpinlock _,
                        WaitReason.ForExpedited _,
                        WaitReason.ForWorker _,
                        WaitReason.ForWork _,
                        WaitReason.ForTimer _,
                        WaitReason.ForCpu _ -> {}
            }
        }
        int cpus = snapshot.program().machine().cpus();
        if (cpus < MOST_CPUS && cpus != 16) {
            found.add(from(waitsSince, new Edit.Set("cpus", Integer.toString(cpus + 1))));
        }
        if (isUser(task)) {
            found.add(new WhatIf(snapshot.time(), new Edit.Kill(snapshot.taskName(task))));
        }
    }

    /// The readers that a grace period of the chain waits for.
    private void readers(WaitReason reason) {
        List<WaitReason.Debt> debts = switch (reason) {
            case WaitReason.ForGracePeriod wait -> wait.debts();
            case WaitReason.ForExpedited wait -> wait.debts();
            case WaitReason.ForCallbacks wait -> wait.debts();
            case WaitReason.ForMutex _,
                    WaitReason.ForHandOver _,
                    WaitReason.ForWriter _,
                    WaitReason.BehindWriter _,
                    WaitReason.ForReaders _,
                    WaitReason.ForOtherWriter _,
                    WaitReason.ForSpinlock _,
                    WaitReason.ForGracePeriodThread _,
                    WaitReason.ForWorker _,
                    WaitReason.ForWork _,
                    WaitReason.ForTimer _,
                    WaitReason.ForCpu _ -> List.of();
        };
        for (WaitReason.Debt debt : debts) {
            switch (debt) {
                case WaitReason.Debt.Reading reading -> leave(reading.reader(), reading.since());
                case WaitReason.Debt.PreemptedReader reading -> leave(reading.reader(), reading.since());
                case WaitReason.Debt.NoTick _ -> {}
            }
        }
    }

    private void leave(int reader, long since) {
        long moment = round(Math.max(since, waitsSince) + STEP - 1);
        if (moment <= snapshot.time()) {
            found.add(new WhatIf(moment, new Edit.Leave(snapshot.taskName(reader))));
        }
    }

    /// From before it asked for the grace period: one that runs is not expedited any more.
    private void expedite(long since) {
        if (!snapshot.program().machine().rcuExpedited()) {
            found.add(from(since - 1, new Edit.Set("expedited", "on")));
        }
    }

    private void without(int writer) {
        if (isUser(writer)) {
            Program.Task other = snapshot.program().tasks().get(writer - 1);
            if (!other.group().equals(snapshot.program().tasks().get(task - 1).group())) {
                found.add(WhatIf.always(new Edit.Without(other.group())));
            }
        }
    }

    private boolean isUser(int t) {
        return t >= 1 && t <= snapshot.tasks() && snapshot.taskKind(t) == TaskTable.Kind.USER;
    }

    /// A round time at or before that one.
    private static WhatIf from(long nanos, Edit edit) {
        long moment = round(nanos);
        return moment <= 0 ? WhatIf.always(edit) : new WhatIf(moment, edit);
    }

    private static long round(long nanos) {
        return nanos / STEP * STEP;
    }
}
