package lockscope.engine.program;

/// The simulated computer: the `machine` block of a scenario.
///
/// @param cpus 1 to 256
/// @param hz ticks a second: 100, 250, 300 or 1000
/// @param preemption when a running task may lose its CPU inside the kernel
/// @param preemptibleRcu whether a task may be preempted inside a read section (CONFIG_PREEMPT_RCU)
/// @param skewedTicks whether the ticks of the CPUs are spread over the jiffy instead of falling together
/// @param rcuExpedited every `synchronize_rcu` is treated as expedited
/// @param spinning mutex and rw_semaphore waiters spin while the owner runs
/// @param stealing a lock that was released may be taken before the woken waiter runs; off: it is handed over
/// @param nets how many namespaces fit in memory; `net_alloc` fails beyond
/// @param sliceNanos time slice of a task while others want its CPU
/// @param jitterPercent costs vary evenly by up to this share, seeded; 0 to 90
/// @param callbacksPerPass how many RCU callbacks one softirq pass invokes (`blimit`)
/// @param seed of the one random source
public record MachineSpec(
        int cpus,
        int hz,
        Preemption preemption,
        boolean preemptibleRcu,
        boolean skewedTicks,
        boolean rcuExpedited,
        boolean spinning,
        boolean stealing,
        int nets,
        long sliceNanos,
        int jitterPercent,
        int callbacksPerPass,
        long seed) {

    public static final MachineSpec DEFAULT =
            new MachineSpec(8, 1000, Preemption.FULL, true, false, false, false, false, 8192, 4_000_000, 0, 10, 42);

    /// CONFIG_PREEMPT_NONE, _VOLUNTARY and CONFIG_PREEMPT.
    public enum Preemption {
        /// Only in user mode, or when it sleeps.
        NONE,
        /// Also at lines that may sleep.
        VOLUNTARY,
        /// Anywhere outside spinlocks.
        FULL
    }

    /// The same machine with another random source.
    public MachineSpec withSeed(long other) {
        return new MachineSpec(
                cpus,
                hz,
                preemption,
                preemptibleRcu,
                skewedTicks,
                rcuExpedited,
                spinning,
                stealing,
                nets,
                sliceNanos,
                jitterPercent,
                callbacksPerPass,
                other);
    }

    /// The length of a jiffy in nanoseconds.
    public long jiffyNanos() {
        return 1_000_000_000L / hz;
    }
}
