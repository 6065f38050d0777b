package lockscope.engine.why;

import java.util.List;
import lockscope.engine.trace.WaitKind;

/// What a chain of waits needs to know of the memory at one time. Tasks are counted from 1, locks from 0; times are
/// nanoseconds.
public interface Moment {
    long time();

    int tasks();

    int cpus();

    TaskState state(int task);

    /// Since when it is in that state.
    long since(int task);

    /// The line it is on, -1 when it is on none.
    int pc(int task);

    /// The CPU it runs on or stands in the queue of; -1 for none.
    int cpu(int task);

    /// Whether a fatal signal has ended its wait and it is about to give up.
    boolean isGivingUp(int task);

    /// What it waits for; asked only of tasks that wait.
    WaitKind waitKind(int task);

    /// The lock, grace period, or work item it waits for.
    int waitObject(int task);

    /// When its timer ends; asked only of tasks that wait for one.
    long timerEnd(int task);

    /// The task that runs on a CPU, 0 for none.
    int running(int cpu);

    /// Who holds the lock, whatever the mode, in the order of the tasks.
    List<Integer> holders(int lock);

    /// Whether it is held to write.
    boolean isHeldToWrite(int lock);

    /// Who waits for the lock, first in line first; spinning tasks stand in no line.
    List<Integer> queue(int lock);

    /// The grace period that runs, 0 for none.
    int gracePeriod();

    /// When it began.
    long gracePeriodSince();

    /// The grace period that a task waits for; asked only of tasks that wait for one or for callbacks. 0 when it has no
    /// number yet.
    int awaitedGracePeriod(int task);

    /// The CPUs that still owe the running grace period a quiescent state.
    List<Integer> owing();

    /// The preempted readers that the running grace period waits for.
    List<Integer> preemptedReaders();

    /// The readers that the running expedited grace period waits for.
    List<Integer> expeditedReaders();

    /// Since when the task is in a read section, -1 when it is in none.
    long readingSince(int task);

    /// When the CPU's next tick comes, -1 when its tick is stopped.
    long nextTick(int cpu);

    /// Callbacks that wait on all CPUs together.
    int callbacks();

    /// The worker that runs, or will run, a work item.
    int worker(int work);

    /// What a task can be doing.
    enum TaskState {
        NOT_STARTED,
        RUNNING,
        RUNNABLE,
        WAITING,
        DONE
    }
}
