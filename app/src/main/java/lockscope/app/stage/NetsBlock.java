package lockscope.app.stage;

import java.util.List;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Label;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Stroke;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;

/// The namespaces in the four phases of their life: how many, and a glyph each while there is room.
final class NetsBlock {
    static final double TITLE = 22;

    /// Glyphs stay large while at least this part of them, inverted, is shown.
    private static final double TOLERATED = 1.7;

    private static final Type MORE = Type.text(12);
    private static final Type NUMBER = Type.bold(15);

    /// Glyphs from large to small; the largest that shows all is taken.
    private enum Glyph {
        LARGE(10, 16, 3, 1),
        MEDIUM(6, 7, 2, 2),
        SMALL(3, 4, 2, 3);

        private final double width;
        private final double height;
        private final double gap;
        private final int rows;

        Glyph(double width, double height, double gap, int rows) {
            this.width = width;
            this.height = height;
            this.gap = gap;
            this.rows = rows;
        }

        int columns(double room) {
            return Math.max(0, (int) ((room + gap) / (width + gap)));
        }

        boolean fits(double rowHeight) {
            return rows(rowHeight) >= rows;
        }

        /// How many lie over each other; one more than usual where there is room.
        int rows(double rowHeight) {
            return Math.clamp((long) ((rowHeight - 1 + gap) / (height + gap)), 0, rows + 1);
        }
    }

    private final Sketch sketch;
    private final Words words;

    NetsBlock(Sketch sketch, Words words) {
        this.sketch = sketch;
        this.words = words;
    }

    static double height(double rowHeight) {
        return TITLE + NetRow.Kind.values().length * rowHeight;
    }

    void draw(Frame f, List<NetRow> rows, double rowHeight) {
        sketch.text(f.x(), f.y() + 13, words.say("nets.title"), Type.bold(13), Paint.TEXT);
        Type type = Type.text(12);
        boolean narrow = f.width() < 250;
        double labels = 0;
        double counts = 0;
        for (NetRow row : rows) {
            labels = Math.max(labels, type.width(label(row, narrow)));
            counts = Math.max(counts, NUMBER.width(Integer.toString(row.count())));
        }
        double end = f.x() + labels + Math.max(40, counts + 10);
        double y = f.y() + TITLE;
        for (NetRow row : rows) {
            row(new Frame(f.x(), y, f.width(), rowHeight), row, label(row, narrow), end);
            y += rowHeight;
        }
    }

    private String label(NetRow row, boolean narrow) {
        return words.say("nets." + row.kind() + (narrow ? ".short" : ""));
    }

    private void row(Frame f, NetRow row, String label, double end) {
        Type type = Type.text(12);
        String count = Integer.toString(row.count());
        Tag name = Statistic.of(row.kind()).tag().part("#name");
        sketch.text(name, f.x(), type.baseline(f.y(), f.height()), label, type, Paint.TEXT);
        Paint ink = row.count() == 0 ? Paint.TEXT : Paint.ink(inkOf(row.kind()));
        String spoken = words.say("nets.spoken", row.count(), words.say("nets." + row.kind()));
        sketch.add(new Label(
                new Tag(Statistic.of(row.kind()).id(), spoken, spoken, null),
                end,
                NUMBER.baseline(f.y(), f.height()),
                count,
                NUMBER,
                ink,
                Label.Anchor.END));
        glyphs(new Frame(end + 10, f.y(), f.right() - end - 10, f.height()), row);
    }

    private void glyphs(Frame f, NetRow row) {
        Glyph glyph = Glyph.LARGE;
        for (Glyph smaller : Glyph.values()) {
            glyph = smaller.fits(f.height()) ? smaller : glyph;
            if (columns(glyph, f, row) * glyph.rows(f.height()) * TOLERATED >= row.count()) {
                break;
            }
        }
        int columns = columns(glyph, f, row);
        boolean cut = isCut(glyph, f, row);
        int shown = Math.min(row.shown().size(), columns * glyph.rows(f.height()));
        int rows = shown == 0 ? 1 : (shown + columns - 1) / columns;
        double height = rows * (glyph.height + glyph.gap) - glyph.gap;
        double top = f.y() + (f.height() - height) / 2;
        for (int i = 0; i < shown; i++) {
            int line = i / columns;
            double x = f.x() + i % columns * (glyph.width + glyph.gap);
            glyph(row, i, new Frame(x, top + line * (glyph.height + glyph.gap), glyph.width, glyph.height), glyph);
        }
        if (cut && shown > 0) {
            double x = f.x() + Math.min(shown, columns) * (glyph.width + glyph.gap) + 3;
            String more = words.say("nets.more", row.count() - shown);
            sketch.text(x, MORE.baseline(f.y(), f.height()), MORE.fit(more, f.right() - x), MORE, Paint.FAINT);
        }
    }

    private static boolean isCut(Glyph glyph, Frame f, NetRow row) {
        return row.count()
                > Math.min(
                        glyph.columns(f.width()) * glyph.rows(f.height()),
                        row.shown().size());
    }

    /// How many glyphs stand beside each other, where it is said how many more there are if not all have room.
    private int columns(Glyph glyph, Frame f, NetRow row) {
        boolean cut = isCut(glyph, f, row);
        return glyph.columns(cut ? f.width() - MORE.width(words.say("nets.more", row.count())) - 6 : f.width());
    }

    private void glyph(NetRow row, int index, Frame f, Glyph size) {
        NetRow.Net net = row.shown().get(index);
        String what = words.say("nets.one", net.serial(), words.say("nets." + row.kind()));
        Tag tag = new Tag("net/" + net.serial(), what, "", Datum.of(Datum.Subject.NET, net.serial()));
        boolean large = size == Glyph.LARGE;
        Role role = inkOf(row.kind());
        Skin skin = Skin.outlined(Paint.tint(role), Paint.edge(role), large ? 1.5 : 0.8);
        sketch.box(tag, f.x(), f.y(), f.width(), f.height(), large ? 2 : 0, skin);
        if (row.kind() == NetRow.Kind.BUILT && net.progress() > 0) {
            double part = f.height() * Math.min(1, net.progress());
            Skin done = Skin.filled(Paint.ground(role));
            sketch.box(tag.part("#done"), f.x(), f.bottom() - part, f.width(), part, large ? 1.5 : 0, done);
        }
        if (row.kind() == NetRow.Kind.DEAD && size != Glyph.SMALL) {
            sketch.add(Stroke.line(
                    tag.part("#cross"), f.x(), f.bottom(), f.right(), f.y(), Paint.edge(role), large ? 1.5 : 0.8));
        }
    }

    private static Role inkOf(NetRow.Kind kind) {
        return switch (kind) {
            case BUILT -> Role.BUILDS;
            case LIVE, DEAD -> Role.TEXT;
            case TEARDOWN -> Role.WAITS_FOR_RCU;
        };
    }
}
