package lockscope.app.timeline;

/// Which states occur in each of some equal parts of a span, a bit for each role by its ordinal.
///
/// @param nanosPerPart more than 0
/// @param sets must not be changed
record Overview(long fromNanos, double nanosPerPart, int[] sets) {
    static Overview of(Track track, long from, double nanosPerPart, int parts) {
        int[] sets = new int[parts];
        Bins bins = track.bins();
        if (bins != null && track.size() > parts) {
            bins.collect(sets, from, nanosPerPart, parts);
        } else {
            add(track, 0, Long.MAX_VALUE, from, nanosPerPart, sets);
        }
        return new Overview(from, nanosPerPart, sets);
    }

    boolean isOf(long from, double nanos, int parts) {
        return fromNanos == from && nanosPerPart == nanos && sets.length == parts;
    }

    /// Adds what is known at a time to other sets of the same parts. The part in which that time lies is told slice by
    /// slice, so that nothing from beyond it is in it.
    void addTo(int[] others, Track track, long until) {
        int whole = Math.clamp((long) ((until - fromNanos) / nanosPerPart) - 1, 0, sets.length);
        for (int part = 0; part < whole; part++) {
            others[part] |= sets[part];
        }
        long exactFrom = fromNanos + (long) (whole * nanosPerPart);
        add(track, track.after(exactFrom), until, fromNanos, nanosPerPart, others);
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
