package lockscope.engine.machine;

import lockscope.engine.lock.LockHost;
import lockscope.engine.rcu.Rcu;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.Violation;

/// What drives the machine: time and CPUs in a timed run, nothing but choices when exploring.
public interface Platform extends LockHost {
    /// Nanoseconds since the start; counts steps when exploring.
    long now();

    Rcu rcu();

    /// A duration between two bounds, drawn from the one random source.
    long draw(long fromNanos, long toNanos);

    /// Puts the task to sleep for a time; it is satisfied afterwards.
    void sleep(int task, long nanos);

    /// A worker that has nothing to do gets something.
    ///
    /// @param by the task that queued it
    void wakeWorker(int worker, int by);

    /// A task that waits for something that is no lock has it.
    void satisfy(int task);

    /// Sends a fatal signal.
    void kill(int task, int by);

    void record(TraceKind kind, int task, int object, int value);

    /// Whether a task that has done a line may go straight to the next one: nobody wants its CPU, no rule was broken.
    boolean mayGoOn(int task);

    /// A rule was broken; the run stops after this step.
    void violated(Violation violation);
}
