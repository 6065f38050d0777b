package lockscope.engine.listing.lint;

/// A lock that a path holds.
///
/// @param pc the line that took it
record Held(int lock, Mode mode, int pc) {
    enum Mode {
        EXCLUSIVE,
        READ,
        WRITE,
        SPINNING
    }
}
