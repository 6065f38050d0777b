package lockscope.engine.export;

import java.util.List;

/// A format that shows slices on tracks, arrows between slices, and counters.
interface TrackSink {
    /// What stands together.
    enum Group {
        CPU("CPUs"),
        TASK("tasks"),
        LOCK("locks"),
        GRACE_PERIOD("grace periods");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /// Tells of a track before its first slice.
    ///
    /// @param id counted from 1 over all groups
    /// @param index the number of the task or CPU; of others, that in their order
    void track(int id, Group group, int index, String name);

    /// Slices of one track come in order of time and do not overlap.
    ///
    /// @param arrows those that begin or end at it
    void slice(int track, long begin, long end, String name, List<Arrow> arrows);

    /// Both slices of an arrow have been written.
    void arrow(Arrow arrow);

    /// Tells of a counter before its first value.
    void counter(int id, String name, String unit);

    void count(int id, long time, long value);

    void instant(int track, long time, String name);

    void finish();
}
