package lockscope.app.code;

import java.util.List;

/// A routine as it stands in its listing, without its first line and its closing brace.
///
/// @param head its first line, with type and parameters
/// @param file the name of the listing
/// @param about the comment above it, empty for none
public record RoutineText(String name, String head, String file, String about, List<CodeLine> lines) {
    public RoutineText {
        lines = List.copyOf(lines);
    }
}
