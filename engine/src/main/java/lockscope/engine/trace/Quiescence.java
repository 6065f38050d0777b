package lockscope.engine.trace;

/// How a CPU got done with a grace period.
public enum Quiescence {
    CONTEXT_SWITCH,
    TICK,
    IDLE,
    WAS_IDLE
}
