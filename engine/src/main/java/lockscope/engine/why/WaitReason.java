package lockscope.engine.why;

import java.util.List;

/// Why a task does not go on at a moment.
public sealed interface WaitReason {
    /// The mutex has an owner.
    ///
    /// @param ahead who stands in line before it
    record ForMutex(int lock, int owner, List<Integer> ahead) implements WaitReason {}

    /// The lock is free and another waiter, or this one, was woken to take it.
    ///
    /// @param next who was woken, 0 when nobody stands in line
    record ForHandOver(int lock, int next) implements WaitReason {}

    /// It wants to read and a writer holds the lock.
    record ForWriter(int lock, int writer) implements WaitReason {}

    /// It wants to read, only readers hold the lock, and a writer stands in line before it.
    record BehindWriter(int lock, int writer, List<Integer> readers) implements WaitReason {}

    /// It wants to write and others read.
    record ForReaders(int lock, List<Integer> readers) implements WaitReason {}

    /// It wants to write and another task writes.
    record ForOtherWriter(int lock, int writer) implements WaitReason {}

    /// The spinlock is held.
    record ForSpinlock(int lock, int owner) implements WaitReason {}

    /// A grace period runs that must end first.
    ///
    /// @param awaited the one it needs; when that is a later one, the running one must end before it can begin
    record ForGracePeriod(int running, long since, int awaited, List<Debt> debts) implements WaitReason {}

    /// A grace period has been asked for and has not begun, or has ended and the callback has not run.
    record ForGracePeriodThread(int awaited) implements WaitReason {}

    /// An expedited grace period.
    record ForExpedited(List<Debt> debts) implements WaitReason {}

    /// `rcu_barrier`: callbacks must run first, and they need a grace period.
    ///
    /// @param gracePeriod the one that runs, 0 for none
    record ForCallbacks(int callbacks, int gracePeriod, long since, List<Debt> debts) implements WaitReason {}

    /// `flush_work`: a worker must finish first.
    record ForWorker(int work, int worker) implements WaitReason {}

    /// It is a worker and has nothing to do.
    record ForWork() implements WaitReason {}

    /// It sleeps until a time.
    record ForTimer(long until) implements WaitReason {}

    /// It could run, but another task has the CPU, 0 when it is about to get it.
    record ForCpu(int cpu, int running) implements WaitReason {}

    /// What a grace period still waits for.
    sealed interface Debt {
        /// A CPU whose running task is in a read section.
        record Reading(int cpu, int reader, long since) implements Debt {}

        /// A CPU that has not had a tick or context switch since the grace period began.
        ///
        /// @param running the task on it, 0 when it is idle
        /// @param nextTick when the next tick comes, -1 when it is stopped: the kthread's scan will see the idle CPU
        record NoTick(int cpu, int running, long nextTick) implements Debt {}

        /// A reader that lost its CPU inside its read section.
        record PreemptedReader(int reader, long since) implements Debt {}
    }
}
