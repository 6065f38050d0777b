package lockscope.engine.explore;

import lockscope.engine.program.MachineSpec;
import lockscope.engine.program.Program;

/// A program as exploring runs it: a lock that was released may be taken by whoever comes first, nobody spins, nothing
/// is drawn.
final class Timeless {
    /// More namespaces than this at a time no exploration can get to the end of.
    private static final int MOST_NETS = 48;

    private Timeless() {}

    /// @param cpus how many the machine has; where any number of tasks may run, one on which whoever stepped last is
    static Program of(Program p, int cpus) {
        MachineSpec m = p.machine();
        MachineSpec machine = new MachineSpec(
                cpus,
                m.hz(),
                m.preemption(),
                m.preemptibleRcu(),
                m.skewedTicks(),
                m.rcuExpedited(),
                false,
                true,
                Math.min(m.nets(), MOST_NETS),
                m.sliceNanos(),
                0,
                m.callbacksPerPass(),
                m.seed());
        return p.on(machine);
    }
}
