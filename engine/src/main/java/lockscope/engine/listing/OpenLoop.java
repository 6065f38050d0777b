package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A loop around the line that is being linked.
///
/// @param variable of a list loop, else null
/// @param link by which a list loop walks; null for an llist and for other loops
/// @param breaks the ways out of it that `break` has opened
record OpenLoop(@Nullable String variable, @Nullable String link, List<CodeBuilder.Exit> breaks) {
    OpenLoop(@Nullable String variable, @Nullable String link) {
        this(variable, link, new ArrayList<>());
    }
}
