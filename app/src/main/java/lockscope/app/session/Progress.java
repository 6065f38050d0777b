package lockscope.app.session;

import java.util.List;

/// How far the runs are that are being made.
///
/// @param runs in the order of their panes; empty before the first has come anywhere
public record Progress(List<Run> runs) {
    /// One of them.
    ///
    /// @param nanos simulated
    public record Run(String strategy, long nanos) {}

    public static final Progress NONE = new Progress(List.of());

    public Progress {
        runs = List.copyOf(runs);
    }
}
