package lockscope.app.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import lockscope.engine.whatif.Plan;
import lockscope.engine.whatif.WhatIf;

/// What a run was made of, to know it again and to branch from it.
///
/// @param settings that it was planned with
record Origin(Plan plan, Map<String, String> settings) {
    Origin {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /// Whether both lead to the same run.
    boolean isSame(Origin other) {
        return beginsLike(other) && plan.all().equals(other.plan.all());
    }

    /// Whether both begin in the same way.
    boolean beginsLike(Origin other) {
        return settings.equals(other.settings)
                && plan.always().equals(other.plan.always())
                && plan.start().strategy().equals(other.plan.start().strategy())
                && plan.start().sources().equals(other.plan.start().sources());
    }

    /// What is different in it, as it is written; empty for a run as it was.
    String text() {
        return plan.all().stream().map(WhatIf::text).collect(Collectors.joining("; "));
    }
}
