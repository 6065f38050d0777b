package lockscope.engine.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tracks of one lock: as many as it had holders at once.
final class LockTracks {
    /// Makes a new track.
    interface Maker {
        /// @param slot counted from 0
        OpenSlice make(int slot);
    }

    private final TrackSink sink;
    private final Maker maker;
    private final List<OpenSlice> slots = new ArrayList<>();
    /// Holds that ended now and whose track is used again: others may still get the lock from them.
    private final List<OpenSlice> ending = new ArrayList<>();

    LockTracks(TrackSink sink, Maker maker) {
        this.sink = sink;
        this.maker = maker;
    }

    /// @param arrow from the hold of the task that handed the lock over, null when it was free
    void acquired(int task, long time, @Nullable Arrow arrow) {
        settle(time);
        OpenSlice slot = free();
        if (slot.present && slot.end == time) {
            ending.add(slot.detached());
        } else {
            slot.write(sink);
        }
        slot.open = true;
        slot.task = task;
        slot.begin = time;
        if (arrow != null) {
            slot.arrowTo(arrow, time);
        }
    }

    void held(int task, String name, long end) {
        for (OpenSlice slot : slots) {
            if (slot.open && slot.task == task) {
                slot.open = false;
                slot.present = true;
                slot.end = end;
                slot.name = name;
                return;
            }
        }
    }

    private void settle(long time) {
        ending.removeIf(slice -> {
            boolean past = slice.end < time;
            if (past) {
                slice.write(sink);
            }
            return past;
        });
    }

    /// The newest hold of the task, null when it has none and its last one is over since long.
    @Nullable
    OpenSlice newest(int task) {
        OpenSlice newest = null;
        for (OpenSlice slice : slots) {
            newest = newer(slice, task, newest);
        }
        for (OpenSlice slice : ending) {
            newest = newer(slice, task, newest);
        }
        return newest;
    }

    private static @Nullable OpenSlice newer(OpenSlice slice, int task, @Nullable OpenSlice than) {
        boolean holds = slice.task == task && (slice.open || slice.present);
        return holds && (than == null || slice.begin > than.begin) ? slice : than;
    }

    void finish() {
        settle(Long.MAX_VALUE);
        slots.forEach(slot -> slot.write(sink));
    }

    private OpenSlice free() {
        for (OpenSlice slot : slots) {
            if (!slot.open) {
                return slot;
            }
        }
        OpenSlice slot = maker.make(slots.size());
        slots.add(slot);
        return slot;
    }
}
