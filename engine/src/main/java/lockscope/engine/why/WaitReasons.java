package lockscope.engine.why;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.trace.WaitKind;

/// Reads why a task waits from a moment.
public final class WaitReasons {
    private final Moment moment;

    public WaitReasons(Moment moment) {
        this.moment = moment;
    }

    /// The reason of a task that waits, or that could run and has no CPU.
    public WaitReason of(int task) {
        return switch (moment.state(task)) {
            case RUNNABLE -> new WaitReason.ForCpu(moment.cpu(task), running(task));
            case WAITING -> waiting(task);
            case NOT_STARTED, RUNNING, DONE ->
                throw new IllegalArgumentException("task " + task + " does not wait: " + moment.state(task));
        };
    }

    private int running(int task) {
        int cpu = moment.cpu(task);
        return cpu < 0 ? 0 : moment.running(cpu);
    }

    private WaitReason waiting(int task) {
        WaitKind kind = moment.waitKind(task);
        int object = moment.waitObject(task);
        return switch (kind) {
            case MUTEX -> forMutex(task, object);
            case READ_WRITER_HOLDS, READ_BEHIND_QUEUE -> forReading(task, object);
            case WRITE_READERS_HOLD, WRITE_WRITER_HOLDS, WRITE_BEHIND_QUEUE -> forWriting(object);
            case SPINLOCK -> new WaitReason.ForSpinlock(object, first(moment.holders(object)));
            case GRACE_PERIOD -> forGracePeriod(task);
            case EXPEDITED_GRACE_PERIOD -> new WaitReason.ForExpedited(expeditedDebts());
            case CALLBACKS ->
                new WaitReason.ForCallbacks(
                        moment.callbacks(), moment.gracePeriod(), moment.gracePeriodSince(), debts());
            case WORK -> new WaitReason.ForWork();
            case FLUSH -> new WaitReason.ForWorker(object, moment.worker(object));
            case TIMER -> new WaitReason.ForTimer(moment.timerEnd(task));
        };
    }

    private WaitReason forMutex(int task, int lock) {
        List<Integer> holders = moment.holders(lock);
        if (holders.isEmpty()) {
            return new WaitReason.ForHandOver(lock, first(moment.queue(lock)));
        }
        return new WaitReason.ForMutex(lock, holders.getFirst(), ahead(task, lock));
    }

    private WaitReason forReading(int task, int lock) {
        List<Integer> holders = moment.holders(lock);
        if (!holders.isEmpty() && moment.isHeldToWrite(lock)) {
            return new WaitReason.ForWriter(lock, holders.getFirst());
        }
        for (int other : ahead(task, lock)) {
            if (wantsToWrite(other)) {
                return new WaitReason.BehindWriter(lock, other, holders);
            }
        }
        return new WaitReason.ForHandOver(lock, first(moment.queue(lock)));
    }

    private WaitReason forWriting(int lock) {
        List<Integer> holders = moment.holders(lock);
        if (holders.isEmpty()) {
            return new WaitReason.ForHandOver(lock, first(moment.queue(lock)));
        }
        if (moment.isHeldToWrite(lock)) {
            return new WaitReason.ForOtherWriter(lock, holders.getFirst());
        }
        return new WaitReason.ForReaders(lock, holders);
    }

    private boolean wantsToWrite(int task) {
        return switch (moment.waitKind(task)) {
            case WRITE_READERS_HOLD, WRITE_WRITER_HOLDS, WRITE_BEHIND_QUEUE -> true;
            case MUTEX,
                    READ_WRITER_HOLDS,
                    READ_BEHIND_QUEUE,
                    SPINLOCK,
                    GRACE_PERIOD,
                    EXPEDITED_GRACE_PERIOD,
                    CALLBACKS,
                    WORK,
                    FLUSH,
                    TIMER -> false;
        };
    }

    private List<Integer> ahead(int task, int lock) {
        List<Integer> queue = moment.queue(lock);
        int place = queue.indexOf(task);
        return place < 0 ? List.of() : List.copyOf(queue.subList(0, place));
    }

    private static int first(List<Integer> tasks) {
        return tasks.isEmpty() ? 0 : tasks.getFirst();
    }

    private WaitReason forGracePeriod(int task) {
        int awaited = moment.awaitedGracePeriod(task);
        int running = moment.gracePeriod();
        if (running == 0 || (awaited != 0 && awaited < running)) {
            return new WaitReason.ForGracePeriodThread(awaited);
        }
        return new WaitReason.ForGracePeriod(running, moment.gracePeriodSince(), awaited, debts());
    }

    /// What the running grace period still waits for: preempted readers first, then CPUs in a read section, then
    /// others.
    private List<WaitReason.Debt> debts() {
        List<WaitReason.Debt> debts = new ArrayList<>();
        for (int reader : moment.preemptedReaders()) {
            debts.add(new WaitReason.Debt.PreemptedReader(reader, moment.readingSince(reader)));
        }
        List<WaitReason.Debt> ticks = new ArrayList<>();
        for (int cpu : moment.owing()) {
            int current = moment.running(cpu);
            if (current != 0 && moment.readingSince(current) >= 0) {
                debts.add(new WaitReason.Debt.Reading(cpu, current, moment.readingSince(current)));
            } else {
                ticks.add(new WaitReason.Debt.NoTick(cpu, current, moment.nextTick(cpu)));
            }
        }
        debts.addAll(ticks);
        return List.copyOf(debts);
    }

    private List<WaitReason.Debt> expeditedDebts() {
        List<WaitReason.Debt> debts = new ArrayList<>();
        for (int reader : moment.expeditedReaders()) {
            debts.add(new WaitReason.Debt.PreemptedReader(reader, moment.readingSince(reader)));
        }
        return List.copyOf(debts);
    }
}
