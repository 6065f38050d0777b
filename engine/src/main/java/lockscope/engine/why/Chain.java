package lockscope.engine.why;

import java.util.List;

/// From a wait to its root: each task waits because of the next one, the last because of the root.
///
/// @param steps at least one for a task that waits, none for one that does not
public record Chain(List<Step> steps, Root root) {
    /// One wait.
    ///
    /// @param since since when, nanoseconds
    /// @param pc the line it waits on, -1 for none
    public record Step(int task, WaitReason reason, long since, int pc) {}

    /// What the chain ends at: something that is not a wait.
    public sealed interface Root {
        /// A task that has a CPU.
        record Running(int task, int cpu, int pc) implements Root {}

        /// A timer.
        record Timer(int task, long until) implements Root {}

        /// A tick that has to come on a CPU; `at` is -1 when the scan for idle CPUs must come instead.
        record Tick(int cpu, long at) implements Root {}

        /// A task that was woken and is about to run.
        record Woken(int task) implements Root {}

        /// A task that a fatal signal has been sent to and that is about to give up.
        record Killed(int task) implements Root {}

        /// A task that ended while it held what the others wait for.
        record Gone(int task) implements Root {}

        /// The task that was asked about has ended.
        record Ended(int task) implements Root {}

        /// A task that has not started.
        record NotStarted(int task) implements Root {}

        /// Nothing to do.
        record Idle(int task) implements Root {}

        /// The grace-period kthread or a softirq, which will go on by itself.
        record Rcu() implements Root {}

        /// The last step's task is waited for by the one at `first`: a deadlock.
        ///
        /// @param first index of the step the cycle comes back to
        record Cycle(int first) implements Root {}
    }

    /// Whether the chain comes back to itself.
    public boolean isDeadlock() {
        return root instanceof Root.Cycle;
    }
}
