package lockscope.app.timeline;

import java.util.List;
import lockscope.app.figure.Datum;

/// Which states of tasks occur in each of some equal parts of a span, a bit for each role by its ordinal.
///
/// @param nanosPerPart more than 0
/// @param tasks their lanes
/// @param sets must not be changed
record Overview(long fromNanos, double nanosPerPart, List<Track> tasks, int[] sets) {
    static Overview of(List<Track> tracks, long from, double nanosPerPart, int parts) {
        List<Track> tasks = tracks.stream()
                .filter(track -> track.datum().subject() == Datum.Subject.TASK)
                .toList();
        int[] sets = new int[parts];
        for (Track track : tasks) {
            Bins bins = track.size() > parts ? track.bins() : null;
            if (bins != null) {
                bins.collect(sets, from, nanosPerPart, parts);
            } else {
                add(track, 0, Long.MAX_VALUE, from, nanosPerPart, sets);
            }
        }
        return new Overview(from, nanosPerPart, tasks, sets);
    }

    boolean isOf(long from, double nanos, int parts) {
        return fromNanos == from && nanosPerPart == nanos && sets.length == parts;
    }

    /// What is known at a time. The part in which that time lies is told slice by slice, so that nothing from beyond it is
    /// in it.
    int[] until(long nanos) {
        int whole = Math.clamp((long) ((nanos - fromNanos) / nanosPerPart) - 1, 0, sets.length);
        int[] known = new int[sets.length];
        System.arraycopy(sets, 0, known, 0, whole);
        if (whole < sets.length) {
            long exactFrom = fromNanos + (long) (whole * nanosPerPart);
            for (Track track : tasks) {
                add(track, track.after(exactFrom), nanos, fromNanos, nanosPerPart, known);
            }
        }
        return known;
    }

    private static void add(Track track, int first, long until, long from, double nanosPerPart, int[] sets) {
        for (int i = first; i < track.size() && track.begin(i) < until; i++) {
            int begin = Math.clamp((long) ((track.begin(i) - from) / nanosPerPart), 0, sets.length - 1);
            long end = Math.min(track.end(i), until);
            int last = Math.clamp((long) Math.ceil((end - from) / nanosPerPart) - 1, begin, sets.length - 1);
            for (int part = begin; part <= last; part++) {
                sets[part] |= 1 << track.role(i).ordinal();
            }
        }
    }
}
