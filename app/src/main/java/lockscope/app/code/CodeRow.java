package lockscope.app.code;

import java.util.List;

/// A line as it is shown, with who stands on it.
///
/// @param other where a line that moved stands in the other listing, else 0
public record CodeRow(Sign sign, CodeLine line, int other, List<Standing> standings) {
    public CodeRow {
        standings = List.copyOf(standings);
    }
}
