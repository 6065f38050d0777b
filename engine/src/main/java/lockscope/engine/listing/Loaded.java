package lockscope.engine.listing;

import java.util.List;
import lockscope.engine.program.Program;
import org.jspecify.annotations.Nullable;

/// What came of loading listings: a program unless there are errors, and everything that was found.
public record Loaded(@Nullable Program program, List<Diagnostic> diagnostics) {
    public boolean hasErrors() {
        return program == null;
    }
}
