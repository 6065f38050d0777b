package lockscope.engine.export;

import lockscope.engine.trace.Trace;

/// Writes a trace as it comes. What cannot be written is thrown as an [java.io.UncheckedIOException].
public interface TraceWriter extends Trace.Fold {
    /// Writes what is still going on, and what the format wants at its end; call once, after the last row.
    ///
    /// @param endNanos where the run ended
    void finish(long endNanos);
}
