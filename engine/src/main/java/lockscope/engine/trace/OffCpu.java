package lockscope.engine.trace;

/// Why a task left its CPU.
public enum OffCpu {
    PREEMPTED,
    SLEEPS,
    WAITS,
    EXITS
}
