package lockscope.engine.export;

/// From the slice of a cause to the slice of its effect: a wake-up, or a lock handed over.
final class Arrow {
    final long id;
    final String name;
    final int fromTrack;
    long fromTime;
    int toTrack;
    long toTime;
    private boolean hasSource;
    private boolean hasTarget;

    Arrow(long id, String name, int fromTrack, long fromTime) {
        this.id = id;
        this.name = name;
        this.fromTrack = fromTrack;
        this.fromTime = fromTime;
    }

    /// The slice it begins at has been written. Readers look for the slice around a time, so a cause at the very end of
    /// its slice moves into it, by a nanosecond.
    void writtenSource(long end) {
        fromTime = Math.min(fromTime, end - 1);
        hasSource = true;
    }

    void writtenTarget() {
        hasTarget = true;
    }

    boolean isComplete() {
        return hasSource && hasTarget;
    }
}
