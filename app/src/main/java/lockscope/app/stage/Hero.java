package lockscope.app.stage;

/// The numbers that matter: who waits for a lock now, and what has come of it so far.
///
/// @param waiting tasks that wait for a lock now
/// @param longestNanos the longest of these waits
/// @param togetherNanos all of these waits
/// @param made namespaces that have been put on the list so far
/// @param waitedNanos all waits for locks so far, the ones over included
public record Hero(int waiting, long longestNanos, long togetherNanos, int made, long waitedNanos) {}
