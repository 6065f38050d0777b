package lockscope.app.twin;

import lockscope.app.figure.Role;

/// What happened on a lane for a while.
///
/// @param open whether it goes on where the known part of the run ends
/// @param what it was, in words
public record TwinEntry(long beginNanos, long endNanos, boolean open, Role role, String what) {
    public long nanos() {
        return endNanos - beginNanos;
    }
}
