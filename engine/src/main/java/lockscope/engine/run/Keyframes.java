package lockscope.engine.run;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.memory.Keyframe;
import lockscope.engine.memory.Memory;
import org.jspecify.annotations.Nullable;

/// Copies of a run's memory at intervals of events, from which re-execution reaches any moment.
///
/// They are as close together as their number and the memory they take allow: when one of these is exceeded, every
/// other copy goes and the interval doubles.
final class Keyframes {
    private static final int MOST = 1024;
    private static final long MOST_WORDS = 8L << 20;
    private static final int FEWEST = 16;
    private static final long FIRST_INTERVAL = 1 << 11;

    private final List<Keyed> all = new ArrayList<>();
    private long words;
    private long interval = FIRST_INTERVAL;
    private long next;

    /// @param events how many had happened
    /// @param time of the last of them
    record Keyed(long events, long time, Keyframe frame) {}

    /// The count of events at which the next copy is due.
    long next() {
        return next;
    }

    /// Whether so many events have happened since the last copy that another one is due.
    boolean isDue(long events) {
        return events >= next;
    }

    void add(long events, long time, Memory memory) {
        Keyframe before = all.isEmpty() ? null : all.getLast().frame();
        Keyframe frame = memory.save(before);
        all.add(new Keyed(events, time, frame));
        words += frame.ownWords(before);
        while (all.size() > MOST || words > MOST_WORDS && all.size() > FEWEST) {
            thin();
        }
        next = events + interval;
    }

    private void thin() {
        interval *= 2;
        List<Keyed> kept = new ArrayList<>();
        words = 0;
        @Nullable Keyframe before = null;
        for (int i = 0; i < all.size(); i += 2) {
            Keyframe frame = all.get(i).frame();
            kept.add(all.get(i));
            words += frame.ownWords(before);
            before = frame;
        }
        all.clear();
        all.addAll(kept);
    }

    /// The copies that are not later than a time, for a run that shares this past.
    Keyframes until(long time) {
        Keyframes past = new Keyframes();
        past.interval = interval;
        for (Keyed keyed : all) {
            if (keyed.time() <= time) {
                past.all.add(keyed);
            }
        }
        return past;
    }

    /// The last copy that is not later than a time.
    Keyframe before(long time) {
        int low = 0;
        int high = all.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (all.get(middle).time() > time) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return all.get(low).frame();
    }
}
