package lockscope.app.stage;

import java.util.List;

/// The namespaces in one phase of their life.
///
/// @param count all of them
/// @param shown the first ones, as many as a picture may need
public record NetRow(Kind kind, int count, List<Net> shown) {
    public static final int MOST_SHOWN = 120;

    public enum Kind {
        BUILT,
        LIVE,
        DEAD,
        TEARDOWN
    }

    /// @param serial counted from 1 in the order of allocation
    /// @param progress of its building, 0 to 1
    public record Net(int serial, double progress) {}

    public NetRow {
        shown = List.copyOf(shown);
    }
}
