package lockscope.engine.why;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Follows waits to their root.
///
/// Where a task waits for several others, the chain goes on with one from which it comes back to itself, if there is
/// one; else with the first that waits itself; else with the first.
public final class Chains {
    private final Moment moment;
    private final WaitReasons reasons;

    public Chains(Moment moment) {
        this.moment = moment;
        this.reasons = new WaitReasons(moment);
    }

    /// The chain of any task; it has no steps when the task does not wait.
    public Chain of(int task) {
        return follow(task, new ArrayList<>());
    }

    private Chain follow(int task, List<Chain.Step> before) {
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).task() == task) {
                return new Chain(List.copyOf(before), new Chain.Root.Cycle(i));
            }
        }
        Chain.Root end = endAt(task, before.isEmpty());
        if (end != null) {
            return new Chain(List.copyOf(before), end);
        }
        WaitReason reason = reasons.of(task);
        List<Chain.Step> steps = new ArrayList<>(before);
        steps.add(new Chain.Step(task, reason, moment.since(task), moment.pc(task)));
        Chain.Root root = rootOf(task, reason);
        return root != null ? new Chain(List.copyOf(steps), root) : best(tasksBehind(reason), steps);
    }

    private Chain best(List<Integer> candidates, List<Chain.Step> steps) {
        Chain best = null;
        for (int candidate : candidates) {
            if (candidate == 0) {
                continue;
            }
            Chain chain = follow(candidate, steps);
            if (chain.isDeadlock()) {
                return chain;
            }
            if (best == null
                    || (best.steps().size() == steps.size() && chain.steps().size() > steps.size())) {
                best = chain;
            }
        }
        return best == null ? new Chain(List.copyOf(steps), new Chain.Root.Rcu()) : best;
    }

    /// What a task is that waits for nothing; null for one that waits.
    ///
    /// @param asked whether the question is about this task, so that nobody waits for it
    private Chain.@Nullable Root endAt(int task, boolean asked) {
        return switch (moment.state(task)) {
            case NOT_STARTED -> new Chain.Root.NotStarted(task);
            case RUNNING -> new Chain.Root.Running(task, moment.cpu(task), moment.pc(task));
            case DONE -> asked ? new Chain.Root.Ended(task) : new Chain.Root.Gone(task);
            case RUNNABLE -> null;
            case WAITING -> moment.isGivingUp(task) ? new Chain.Root.Killed(task) : null;
        };
    }

    /// The root right behind a reason, null when the chain goes on with a task.
    private Chain.@Nullable Root rootOf(int task, WaitReason reason) {
        return switch (reason) {
            case WaitReason.ForTimer timer -> new Chain.Root.Timer(task, timer.until());
            case WaitReason.ForWork() -> new Chain.Root.Idle(task);
            case WaitReason.ForGracePeriodThread thread -> new Chain.Root.Rcu();
            case WaitReason.ForCpu cpu -> cpu.running() == 0 ? new Chain.Root.Woken(task) : null;
            case WaitReason.ForHandOver over ->
                over.next() == 0 || over.next() == task
                        ? new Chain.Root.Woken(task)
                        : new Chain.Root.Woken(over.next());
            case WaitReason.ForGracePeriod gp -> tick(gp.debts());
            case WaitReason.ForExpedited expedited -> tick(expedited.debts());
            case WaitReason.ForCallbacks callbacks -> tick(callbacks.debts());
            case WaitReason.ForMutex mutex -> null;
            case WaitReason.ForWriter writer -> null;
            case WaitReason.BehindWriter behind -> null;
            case WaitReason.ForReaders readers -> null;
            case WaitReason.ForOtherWriter writer -> null;
            case WaitReason.ForSpinlock spinlock -> null;
            case WaitReason.ForWorker worker -> null;
        };
    }

    /// The tick that a grace period waits for when no reader is in its way; null when one is.
    private static Chain.@Nullable Root tick(List<WaitReason.Debt> debts) {
        if (debts.isEmpty()) {
            return new Chain.Root.Rcu();
        }
        return switch (debts.getFirst()) {
            case WaitReason.Debt.NoTick owes -> new Chain.Root.Tick(owes.cpu(), owes.nextTick());
            case WaitReason.Debt.Reading reading -> null;
            case WaitReason.Debt.PreemptedReader preempted -> null;
        };
    }

    private static List<Integer> tasksBehind(WaitReason reason) {
        return switch (reason) {
            case WaitReason.ForMutex mutex -> List.of(mutex.owner());
            case WaitReason.ForWriter writer -> List.of(writer.writer());
            case WaitReason.BehindWriter behind -> List.of(behind.writer());
            case WaitReason.ForReaders readers -> readers.readers();
            case WaitReason.ForOtherWriter writer -> List.of(writer.writer());
            case WaitReason.ForSpinlock spinlock -> List.of(spinlock.owner());
            case WaitReason.ForWorker worker -> List.of(worker.worker());
            case WaitReason.ForCpu cpu -> List.of(cpu.running());
            case WaitReason.ForGracePeriod gp -> readers(gp.debts());
            case WaitReason.ForExpedited expedited -> readers(expedited.debts());
            case WaitReason.ForCallbacks callbacks -> readers(callbacks.debts());
            case WaitReason.ForHandOver over -> List.of();
            case WaitReason.ForGracePeriodThread thread -> List.of();
            case WaitReason.ForWork work -> List.of();
            case WaitReason.ForTimer timer -> List.of();
        };
    }

    private static List<Integer> readers(List<WaitReason.Debt> debts) {
        List<Integer> readers = new ArrayList<>();
        for (WaitReason.Debt debt : debts) {
            switch (debt) {
                case WaitReason.Debt.Reading reading -> readers.add(reading.reader());
                case WaitReason.Debt.PreemptedReader preempted -> readers.add(preempted.reader());
                case WaitReason.Debt.NoTick owes -> {}
            }
        }
        return readers;
    }
}
