package lockscope.engine.export;

import java.util.ArrayList;
import java.util.List;

/// The newest slice of a track: not written yet, for it may grow, or an arrow may begin at it.
final class OpenSlice {
    final int track;
    int task;
    /// Whether it goes on.
    boolean open;
    /// Whether there is one.
    boolean present;
    long begin;
    long end;
    String name = "";
    int object;
    int pc;
    private final List<Arrow> causes = new ArrayList<>();
    private final List<Arrow> arriving = new ArrayList<>();
    private final List<Arrow> from = new ArrayList<>();
    private final List<Arrow> to = new ArrayList<>();

    OpenSlice(int track) {
        this.track = track;
    }

    /// An arrow begins at what comes next on this track.
    void causes(Arrow arrow) {
        causes.add(arrow);
    }

    /// The slice is what came next, or the last one.
    void takeCauses() {
        from.addAll(causes);
        causes.clear();
    }

    /// An arrow ends at the first slice on this track that lasts beyond that time.
    void arrives(Arrow arrow, long time) {
        arrow.toTime = time;
        arriving.add(arrow);
    }

    /// Whether the slice is one at which arrows end.
    void takeArrivals() {
        arriving.removeIf(arrow -> {
            boolean here = end > arrow.toTime;
            if (here) {
                arrowTo(arrow, Math.max(begin, arrow.toTime));
            }
            return here;
        });
    }

    void arrowFrom(Arrow arrow) {
        from.add(arrow);
    }

    void arrowTo(Arrow arrow, long time) {
        arrow.toTrack = track;
        arrow.toTime = time;
        to.add(arrow);
    }

    boolean continues(long at, String what, int ofObject, int atPc) {
        return present && end == at && object == ofObject && pc == atPc && name.equals(what);
    }

    /// What has ended, apart from its track, on which the next one can begin.
    OpenSlice detached() {
        OpenSlice ended = new OpenSlice(track);
        ended.task = task;
        ended.present = true;
        ended.begin = begin;
        ended.end = end;
        ended.name = name;
        ended.from.addAll(from);
        ended.to.addAll(to);
        present = false;
        from.clear();
        to.clear();
        return ended;
    }

    /// Writes it and the arrows that have become complete. A slice without length carries no arrow: readers would not
    /// find it.
    void write(TrackSink sink) {
        if (!present) {
            return;
        }
        present = false;
        if (end == begin || (from.isEmpty() && to.isEmpty())) {
            sink.slice(track, begin, end, name, List.of());
        } else {
            writeWithArrows(sink);
        }
        from.clear();
        to.clear();
    }

    private void writeWithArrows(TrackSink sink) {
        List<Arrow> arrows = new ArrayList<>(from);
        arrows.addAll(to);
        sink.slice(track, begin, end, name, arrows);
        from.forEach(arrow -> arrow.writtenSource(end));
        to.forEach(Arrow::writtenTarget);
        for (Arrow arrow : arrows) {
            if (arrow.isComplete()) {
                sink.arrow(arrow);
            }
        }
    }
}
