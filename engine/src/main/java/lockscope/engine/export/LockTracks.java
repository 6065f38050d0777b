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

    LockTracks(TrackSink sink, Maker maker) {
        this.sink = sink;
        this.maker = maker;
    }

    /// @param arrow from the hold of the task that handed the lock over, null when it was free
    void acquired(int task, long time, @Nullable Arrow arrow) {
        OpenSlice slot = free();
        slot.write(sink);
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

    /// The newest hold of the task, null when its track has been used again.
    @Nullable
    OpenSlice newest(int task) {
        OpenSlice newest = null;
        for (OpenSlice slot : slots) {
            boolean holds = slot.task == task && (slot.open || slot.present);
            if (holds && (newest == null || slot.begin > newest.begin)) {
                newest = slot;
            }
        }
        return newest;
    }

    void finish() {
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
