package lockscope.app.timeline;

import lockscope.app.figure.Box;
import lockscope.app.figure.Columns;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Label;
import lockscope.app.figure.Letters;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Strip;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;

/// Draws one lane: wide slices as boxes with what they say, all others as pixel columns. How wide a box must be depends
/// on how many slices there are to draw.
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
    private final int boxes;
    private final boolean tooltips;
    /// How much of the column that is being filled each role takes, a thousandth each; only those in `occur` take any.
    private final long[] inColumn = new long[Role.values().length];
    private int occur;
    /// What slices of the lane that is being drawn say first.
    private String lead = "";

    /// @param boxes how many slices of a lane are drawn as boxes, about
    /// @param tooltips whether boxes say what they are, for pictures that cannot be asked
    TrackPainter(
            Sketch sketch,
            TimelineLayout layout,
            Viewport view,
            long horizon,
            int boxes,
            boolean tooltips,
            Words words) {
        this.sketch = sketch;
        this.layout = layout;
        this.view = view;
        this.horizon = horizon;
        this.boxes = boxes;
        this.tooltips = tooltips;
        this.words = words;
    }

    static double barHeight(double lane) {
        return Math.floor(Math.min(lane - (lane < 16 ? 1 : 2), Math.max(17, lane * 0.8)));
    }

    /// @param run whose lane it is
    void draw(Track track, int run, double top) {
        draw(track, run, top, false);
    }

    /// @param named whether slices say the name of their lane, which stands nowhere else
    void draw(Track track, int run, double top, boolean named) {
        lead = named ? track.name() + " " : "";
        // on whole pixels: sharper, and cheaper to draw
        double bar = barHeight(layout.laneHeight());
        double y = Math.round(top + (layout.laneHeight() - bar) / 2);
        long until = Math.min(view.toNanos(), horizon);
        int first = track.after(view.fromNanos());
        int end = track.from(until);
        if (first >= end) {
            return;
        }
        Columns columns = new Columns((int) Math.ceil(layout.plotWidth()));
        double narrowest =
                end - first <= boxes ? NARROWEST : Math.max(NARROWEST_ROUNDED, (double) columns.size() / boxes);
        Bins bins = track.bins();
        if (bins != null && end - first > columns.size()) {
            fromAfar(track, bins, columns, until);
        } else {
            oneByOne(track, first, end, narrowest, columns);
        }
        int mark = sketch.mark();
        boolean any = wide(track, first, end, narrowest, columns, run, y, bar);
        if (!any || columns.isAny()) {
            Datum of = new Datum(track.datum().subject(), track.datum().index(), 0, 0, run);
            Strip.Source source = new Strip.Source(of, view.fromNanos(), nanosPerColumn(), until);
            sketch.addAt(mark, new Strip(Tag.NONE, Math.floor(layout.plotLeft()), y, bar, columns, source));
        }
    }

    private double nanosPerColumn() {
        return view.span() / layout.plotWidth();
    }

    /// From bins; the columns at the horizon slice by slice, so that nothing from beyond it is in them.
    private void fromAfar(Track track, Bins bins, Columns columns, long until) {
        double nanos = nanosPerColumn();
        int end = Math.min(columns.size(), (int) Math.ceil((until - view.fromNanos()) / nanos));
        int exact = horizon < view.toNanos() ? Math.max(0, end - 3) : end;
        bins.fill(columns, view.fromNanos(), nanos, exact);
        if (exact < end) {
            int first = track.after(view.fromNanos() + (long) (exact * nanos));
            oneByOne(track, first, track.from(until), Double.MAX_VALUE, columns);
        }
    }

    /// Fills columns with the slices that are too narrow for a box.
    private void oneByOne(Track track, int first, int end, double narrowest, Columns columns) {
        int open = -1;
        for (int i = first; i < end; i++) {
            long to = Math.min(track.end(i), horizon);
            double x0 = Math.max(0, view.x(track.begin(i), layout.plotWidth()));
            double x1 = Math.min(layout.plotWidth(), view.x(to, layout.plotWidth()));
            if (x1 - x0 >= narrowest) {
                continue;
            }
            int last = Math.min(columns.size() - 1, Math.max((int) x0, (int) Math.ceil(x1) - 1));
            for (int column = Math.min((int) x0, last); column <= last; column++) {
                if (column != open) {
                    close(columns, open);
                    open = column;
                }
                double part = Math.min(column + 1, x1) - Math.max(column, x0);
                int role = track.role(i).ordinal();
                inColumn[role] += Math.max(1, (long) (part * 1_000));
                occur |= 1 << role;
            }
        }
        close(columns, open);
    }

    private void close(Columns columns, int column) {
        if (column < 0) {
            return;
        }
        int most = -1;
        long longest = 0;
        for (int rest = occur; rest != 0; rest &= rest - 1) {
            int role = Integer.numberOfTrailingZeros(rest);
            if (inColumn[role] > longest) {
                most = role;
                longest = inColumn[role];
            }
            inColumn[role] = 0;
        }
        columns.set(column, most);
        Bins.also(columns, column, occur & ~(1 << most));
        occur = 0;
    }

    /// Draws the slices that are wide enough; whether there was any.
    private boolean wide(
            Track track, int first, int end, double narrowest, Columns columns, int run, double y, double bar) {
        long least = (long) (narrowest * nanosPerColumn());
        boolean any = false;
        for (int i = track.nextLasting(first, least); i < end; i = track.nextLasting(i + 1, least)) {
            long to = Math.min(track.end(i), horizon);
            double x0 = Math.max(x(track.begin(i)), layout.plotLeft());
            double x1 = Math.min(x(to), layout.plotRight());
            if (x1 - x0 >= Math.min(narrowest, NARROWEST_ROUNDED)) {
                double left = Math.floor(layout.plotLeft());
                columns.clear((int) Math.ceil(x0 - left), (int) Math.floor(x1 - left));
                slice(track, i, run, x0, x1, y, bar);
                any = true;
            }
        }
        return any;
    }

    private double x(long nanos) {
        return layout.plotLeft() + view.x(nanos, layout.plotWidth());
    }

    private void slice(Track track, int i, int run, double x0, double x1, double y, double bar) {
        Role role = track.role(i);
        double width = x1 - x0;
        double radius = width >= NARROWEST_ROUNDED ? 2 : 0;
        boolean pale = role == Role.SLEEPS || role == Role.RUNNABLE || role == Role.SPINS;
        Skin skin = pale && width > 3
                ? Skin.outlined(Paint.fill(role), Paint.edge(role), 0.6)
                : Skin.filled(Paint.fill(role));
        sketch.add(new Box(tag(track, i, run), x0, y, width, bar, radius, skin));
        String text = width < NARROWEST_LETTER ? "" : text(track.label(i), role, width - 10);
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

    /// The longest form that fits, at least the letter of the state.
    private String text(SliceLabel label, Role role, double room) {
        if (!lead.isEmpty() && !label.full().isEmpty() && TYPE.width(lead + label.full()) <= room) {
            return lead + label.full();
        }
        if (!label.full().isEmpty() && TYPE.width(label.full()) <= room) {
            return label.full();
        }
        if (!label.brief().isEmpty() && TYPE.width(label.brief()) <= room) {
            return label.brief();
        }
        boolean telling = role != Role.RUNS && role != Role.SLEEPS;
        return telling && room + 10 >= NARROWEST_LETTER ? Letters.of(role) : "";
    }

    private Tag tag(Track track, int i, int run) {
        Datum of = track.datum();
        Datum datum = new Datum(of.subject(), of.index(), track.begin(i), track.end(i), run);
        return new Tag("", tooltips ? sentence(track, i, horizon, words) : "", "", datum);
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
