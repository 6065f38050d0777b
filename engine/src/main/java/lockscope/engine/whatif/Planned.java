package lockscope.engine.whatif;

import java.util.List;
import lockscope.engine.listing.Diagnostic;
import org.jspecify.annotations.Nullable;

/// What came of what-ifs: a plan unless there are errors, and everything that was found.
public record Planned(@Nullable Plan plan, List<Diagnostic> diagnostics) {
    public Planned {
        diagnostics = List.copyOf(diagnostics);
    }
}
