package lockscope.engine.whatif;

import java.util.List;
import lockscope.engine.run.Intervention;

/// A moment at which a plan interferes with its run.
///
/// @param whatIf what was said
/// @param interventions what that means to the machine
public record Turn(WhatIf whatIf, List<Intervention> interventions) {
    public Turn {
        interventions = List.copyOf(interventions);
    }

    public long nanos() {
        return whatIf.atNanos();
    }
}
