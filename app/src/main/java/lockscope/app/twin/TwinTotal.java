package lockscope.app.twin;

/// A sentence about a whole run, and what it sums up.
///
/// @param lock whose waits it sums up, for [Of#LOCK]
public record TwinTotal(Of of, int lock, String sentence) {
    /// What is summed up.
    public enum Of {
        /// The waits for a lock.
        LOCK,
        /// Grace periods.
        GRACE_PERIODS,
        /// Nothing: it says that there is none.
        NOTHING
    }
}
