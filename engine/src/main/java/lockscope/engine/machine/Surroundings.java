package lockscope.engine.machine;

import java.util.List;

/// What a driver knows of a moment beyond the memory that the algorithm decides on: CPUs, times, grace periods. Times
/// are nanoseconds when a run is timed, steps when one explores.
public interface Surroundings {
    /// The routine a task is in, -1 for none.
    int routine(int task);

    /// Since when a task is in its state.
    long since(int task);

    boolean isUser(int task);

    /// The CPU that a task runs on or stands in the queue of.
    int cpu(int task);

    /// When a task's timer ends.
    long timerEnd(int task);

    /// The task that runs on a CPU, 0 for none.
    int running(int cpu);

    /// The runnable tasks that wait for a CPU, next first.
    List<Integer> runQueue(int cpu);

    /// When the CPU's next tick comes, -1 when it is stopped or there are none.
    long nextTick(int cpu, long now);

    /// The grace period that runs, 0 for none.
    int gracePeriod();

    /// The last grace period that began.
    int lastGracePeriod();

    long gracePeriodSince();

    /// The grace period that a task waits for, 0 when it has no number yet.
    int awaitedGracePeriod(int task);

    boolean isExpeditedRunning();

    /// Whether a CPU still owes the running grace period.
    boolean owes(int cpu);

    /// Whether a CPU has noticed the running grace period.
    boolean hasNoted(int cpu);

    /// Whether a CPU has passed a quiescent state that it has not reported.
    boolean hasPassed(int cpu);

    /// Whether a task is a preempted reader that the running grace period waits for.
    boolean holdsUp(int task);

    /// Whether a task is a reader that the running expedited grace period waits for.
    boolean holdsUpExpedited(int task);

    /// Since when a task that reads is in its read section.
    long readingSince(int task);

    /// Callbacks that wait on a CPU.
    int callbacks(int cpu);
}
