package lockscope.app.timeline;

import java.util.Arrays;
import lockscope.app.figure.Box;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Label;
import lockscope.app.figure.Letters;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;

/// Draws one lane: slices wider than a pixel as they are, all others as what most of their pixel column is.
final class TrackPainter {
    private static final double NARROWEST = 1.5;
    private static final double NARROWEST_ROUNDED = 7;
    private static final double NARROWEST_LETTER = 11;
    private static final Type TYPE = Type.codeBold(11.5);

    private final Sketch sketch;
    private final TimelineLayout layout;
    private final Viewport view;
    private final Words words;
    private final long horizon;
    private final long[] inColumn = new long[Role.values().length];
    private int column;
    private boolean columnUsed;
    private double runLeft;
    private double runRight;
    private Role runRole = Role.FUTURE;

    TrackPainter(Sketch sketch, TimelineLayout layout, Viewport view, long horizon, Words words) {
        this.sketch = sketch;
        this.layout = layout;
        this.view = view;
        this.horizon = horizon;
        this.words = words;
    }

    void draw(Track track, double top) {
        double bar = Math.min(layout.laneHeight() - (layout.laneHeight() < 16 ? 1 : 2), 17);
        double y = top + (layout.laneHeight() - bar) / 2;
        runLeft = runRight = Double.NEGATIVE_INFINITY;
        long until = Math.min(view.toNanos(), horizon);
        for (int i = track.after(view.fromNanos()); i < track.size() && track.begin(i) < until; i++) {
            long end = Math.min(track.end(i), horizon);
            double x0 = Math.max(x(track.begin(i)), layout.plotLeft());
            double x1 = Math.min(x(end), layout.plotRight());
            if (x1 - x0 >= NARROWEST) {
                flush(y, bar);
                slice(track, i, x0, x1, y, bar);
            } else {
                tiny(x0, end - track.begin(i), track.role(i), y, bar);
            }
        }
        flush(y, bar);
    }

    private double x(long nanos) {
        return layout.plotLeft() + view.x(nanos, layout.plotWidth());
    }

    private void tiny(double x, long nanos, Role role, double y, double bar) {
        int here = (int) Math.floor(x);
        if (columnUsed && here != column) {
            closeColumn(y, bar);
        }
        column = here;
        columnUsed = true;
        inColumn[role.ordinal()] += Math.max(1, nanos);
    }

    private void closeColumn(double y, double bar) {
        int most = 0;
        for (int i = 1; i < inColumn.length; i++) {
            most = inColumn[i] > inColumn[most] ? i : most;
        }
        Role role = Role.values()[most];
        if (role != runRole || column > runRight) {
            emitRun(y, bar);
            runLeft = column;
            runRole = role;
        }
        runRight = column + 1.0;
        Arrays.fill(inColumn, 0);
        columnUsed = false;
    }

    private void emitRun(double y, double bar) {
        if (runRight > runLeft) {
            sketch.box(Tag.NONE, runLeft, y, runRight - runLeft, bar, 0, Skin.filled(Paint.fill(runRole)));
        }
        runLeft = runRight = Double.NEGATIVE_INFINITY;
    }

    private void flush(double y, double bar) {
        if (columnUsed) {
            closeColumn(y, bar);
        }
        emitRun(y, bar);
    }

    private void slice(Track track, int i, double x0, double x1, double y, double bar) {
        Role role = track.role(i);
        SliceLabel label = track.label(i);
        double width = x1 - x0;
        double radius = width >= NARROWEST_ROUNDED ? 2 : 0;
        boolean pale = role == Role.SLEEPS || role == Role.RUNNABLE || role == Role.SPINS;
        Skin skin = pale && width > 3
                ? Skin.outlined(Paint.fill(role), Paint.edge(role), 0.6)
                : Skin.filled(Paint.fill(role));
        sketch.add(new Box(tag(track, i), x0, y, width, bar, radius, skin));
        String text = text(label, role, width - 10);
        if (text.isEmpty()) {
            return;
        }
        boolean letter = text.length() == 1;
        double plate = TYPE.width(text) + 6;
        double at = letter ? x0 + (width - plate) / 2 : x0 + 3;
        if (role == Role.GRACE_PERIOD || pale) {
            sketch.text(
                    at + 3,
                    TYPE.baseline(y, bar),
                    text,
                    TYPE,
                    role == Role.GRACE_PERIOD ? Paint.ink(role) : Paint.on(role));
            return;
        }
        sketch.box(Tag.NONE, at, y + 1, plate, bar - 2, 2, Skin.filled(Paint.ground(role)));
        sketch.add(new Label(Tag.NONE, at + 3, TYPE.baseline(y, bar), text, TYPE, Paint.on(role), Label.Anchor.START));
    }

    /// The longest form that fits.
    private static String text(SliceLabel label, Role role, double room) {
        if (label.full().isEmpty()) {
            return "";
        }
        if (TYPE.width(label.full()) <= room) {
            return label.full();
        }
        if (TYPE.width(label.brief()) <= room) {
            return label.brief();
        }
        boolean telling = role != Role.RUNS && role != Role.SLEEPS;
        return telling && room + 10 >= NARROWEST_LETTER ? Letters.of(role) : "";
    }

    private Tag tag(Track track, int i) {
        Datum of = track.datum();
        Datum datum = new Datum(of.subject(), of.index(), track.begin(i), track.end(i));
        return new Tag("", sentence(track, i, horizon, words), "", datum);
    }

    /// What a slice says in a tooltip: who, what, how long and from when.
    static String sentence(Track track, int i, long horizon, Words words) {
        String what = track.label(i).full().isEmpty()
                ? words.say("role." + track.role(i))
                : track.label(i).full();
        long end = Math.min(track.end(i), horizon);
        String key = track.end(i) > horizon ? "timeline.slice.open" : "timeline.slice";
        return words.say(key, track.name(), what, words.span(end - track.begin(i)), words.point(track.begin(i)));
    }
}
