package lockscope.app.twin;

import java.util.List;
import lockscope.app.figure.Datum;

/// A lane of the timeline as a table.
///
/// @param sums what its entries come to, a sentence; empty when there is nothing to sum up
public record TwinLane(String name, Datum datum, List<TwinEntry> entries, String sums) {
    public TwinLane {
        entries = List.copyOf(entries);
    }

    /// The entry at that time, -1 for none.
    public int at(long nanos) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).beginNanos() <= nanos) {
                return nanos <= entries.get(i).endNanos() ? i : -1;
            }
        }
        return -1;
    }
}
