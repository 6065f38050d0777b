package lockscope.app.session;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lockscope.engine.whatif.WhatIf;
import org.jspecify.annotations.Nullable;

/// One way for a scenario to go: a strategy, and what is different from how it was.
///
/// @param whatIfs in the order in which they were said
public record Branch(String strategy, List<WhatIf> whatIfs) {
    public Branch {
        whatIfs = List.copyOf(whatIfs);
    }

    public static Branch of(String strategy) {
        return new Branch(strategy, List.of());
    }

    /// A branch of this branch.
    public Branch with(List<WhatIf> more) {
        List<WhatIf> all = new ArrayList<>(whatIfs);
        all.addAll(more);
        return new Branch(strategy, all);
    }

    /// The branch that this one leaves; null for the run as it was.
    public @Nullable Branch parent() {
        return whatIfs.isEmpty() ? null : new Branch(strategy, whatIfs.subList(0, whatIfs.size() - 1));
    }

    /// Its what-ifs as they are written; empty for the run as it was.
    public String text() {
        return whatIfs.stream().map(WhatIf::text).collect(Collectors.joining("; "));
    }
}
