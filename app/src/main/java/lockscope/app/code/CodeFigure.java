package lockscope.app.code;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Point;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Stroke;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;
import lockscope.engine.program.Primitive;
import org.jspecify.annotations.Nullable;

/// The picture of a page of code: rows of text, a band where tasks stand, a chip for each of them below the line.
public final class CodeFigure {
    /// The ids of rows begin with it; then comes the row's number.
    public static final String ROW = "row/";

    private static final Type CODE = Type.code(12);
    private static final Type SIGN = Type.codeBold(12);
    private static final double LINE = 18;
    private static final double CHIPS = 24;
    /// The strip at the left with the signs, pixels.
    public static final double GUTTER = 18;
    private static final double GAP = 5;
    private static final int MOST_CHIP_ROWS = 3;

    private final Sketch sketch = new Sketch();
    private final CodePage page;
    private final LineWords lineWords;
    private final Words words;
    private final double width;
    private final int columns;

    private CodeFigure(CodePage page, double width, Words words) {
        this.page = page;
        this.words = words;
        this.lineWords = new LineWords(words);
        this.width = width;
        this.columns = Math.max(12, (int) ((width - GUTTER - 4) / CODE.width("m")));
    }

    /// @param top how far it is scrolled down, pixels
    /// @param selected the row that is asked about, -1 for none
    public static Figure of(CodePage page, double width, double height, double top, int selected, Words words) {
        CodeFigure figure = new CodeFigure(page, width, words);
        double y = -top;
        for (int i = 0; i < page.rows().size(); i++) {
            double tall = figure.height(i);
            // a line that is cut at the foot looks like a mistake
            if (y + tall > 0 && y + LINE <= height) {
                figure.row(i, y, tall, i == selected);
            }
            y += tall;
        }
        return figure.sketch.figure(width, height);
    }

    /// Where each row begins, and at last where the last one ends.
    public static double[] tops(CodePage page, double width, Words words) {
        CodeFigure figure = new CodeFigure(page, width, words);
        double[] tops = new double[page.rows().size() + 1];
        for (int i = 0; i < page.rows().size(); i++) {
            tops[i + 1] = tops[i] + figure.height(i);
        }
        return tops;
    }

    private double height(int i) {
        CodeRow row = page.rows().get(i);
        double text = Wrapping.of(row.line(), columns).size() * LINE;
        return text + chips(row).rows() * CHIPS;
    }

    private void row(int i, double y, double tall, boolean selected) {
        CodeRow row = page.rows().get(i);
        ground(i, row, y, tall, selected);
        double baseline = CODE.baseline(y, LINE);
        sketch.text(6, baseline, row.sign().letter(), SIGN, paint(row.sign()));
        double line = y;
        int piece = 0;
        for (List<Wrapping.Piece> pieces : Wrapping.of(row.line(), columns)) {
            for (Wrapping.Piece part : pieces) {
                span(ROW + i + "/" + piece++, part, CODE.baseline(line, LINE));
            }
            line += LINE;
        }
        chips(row, line);
    }

    private void ground(int i, CodeRow row, double y, double tall, boolean selected) {
        Role band = band(row);
        Tag tag = new Tag(ROW + i, lineWords.sign(row, page), lineWords.row(row, page), null);
        Skin skin = band == Role.PANEL ? Skin.filled(Paint.fill(band)) : Skin.filled(Paint.tint(band));
        sketch.box(tag, 0, y, width, tall, 0, skin);
        if (!row.standings().isEmpty()) {
            Role role = row.standings().getFirst().role();
            sketch.box(Tag.NONE, 0, y, 4, tall, 0, Skin.filled(Paint.edge(role)));
        }
        if (selected) {
            Skin frame = new Skin(null, Paint.edge(Role.ACCENT), 1.5, false);
            sketch.box(Tag.NONE, 1, y + 1, width - 2, tall - 2, 3, frame);
        }
    }

    /// The sign's tint, else that of who stands there.
    private static Role band(CodeRow row) {
        return switch (row.sign()) {
            case REMOVED -> Role.REMOVED;
            case ADDED -> Role.ADDED;
            case MOVED_FROM, MOVED_TO -> Role.CARD;
            case SAME ->
                row.standings().isEmpty()
                        ? Role.PANEL
                        : row.standings().getFirst().role();
        };
    }

    private static Paint paint(Sign sign) {
        return switch (sign) {
            case REMOVED -> Paint.ink(Role.REMOVED);
            case ADDED -> Paint.ink(Role.ADDED);
            case SAME, MOVED_FROM, MOVED_TO -> Paint.TEXT;
        };
    }

    private void span(String id, Wrapping.Piece piece, double baseline) {
        Span span = piece.span();
        double x = GUTTER + piece.column() * CODE.width("m");
        Paint paint = span.kind() == Span.Kind.COMMENT ? Paint.FAINT : Paint.TEXT;
        sketch.text(new Tag(id, tooltip(span), "", null), x, baseline, span.text(), CODE, paint);
        Primitive primitive = span.primitive();
        if (primitive != null && primitive.maySleep()) {
            double right = x + CODE.width(span.text());
            List<Point> line = List.of(new Point(x, baseline + 3), new Point(right, baseline + 3));
            sketch.add(new Stroke(Tag.NONE, line, Paint.edge(Role.FAINT), 1, true));
        }
    }

    private String tooltip(Span span) {
        Primitive primitive = span.primitive();
        return switch (span.kind()) {
            case CODE, COMMENT -> "";
            case ROUTINE -> lineWords.routine(span.text());
            case PRIMITIVE -> primitive == null ? "" : lineWords.primitive(primitive);
        };
    }

    // ---------------------------------------------------------------- chips

    private record Chip(double x, int row, String text, Standing standing, boolean open) {}

    private record Chips(List<Chip> list, int rows) {}

    private Chips chips(CodeRow row) {
        List<Chip> chips = new ArrayList<>();
        double x = GUTTER + 4;
        int line = 0;
        List<Standing> standings = merged(row.standings());
        for (int i = 0; i < standings.size(); i++) {
            String text = text(standings.get(i), row.standings());
            double wide = Math.min(Sketch.chipWidth(text, Sketch.CHIP_HEIGHT), width - GUTTER - 8);
            if (x + wide > width - 4 && x > GUTTER + 4) {
                x = GUTTER + 4;
                line++;
            }
            if (line == MOST_CHIP_ROWS - 1 && standings.size() - i > 2 && x + 2 * wide > width - 4) {
                chips.add(new Chip(x, line, words.say("code.more", standings.size() - i), standings.get(i), true));
                break;
            }
            chips.add(new Chip(x, line, text, standings.get(i), false));
            x += wide + GAP;
        }
        return new Chips(chips, chips.isEmpty() ? 0 : line + 1);
    }

    /// A task that does the same for the same time in both runs stands there once.
    private List<Standing> merged(List<Standing> standings) {
        List<Standing> merged = new ArrayList<>();
        for (Standing standing : standings) {
            if (standing.run() == 0 || twin(standing, standings) == null) {
                merged.add(standing);
            }
        }
        return merged;
    }

    private @Nullable Standing twin(Standing of, List<Standing> among) {
        for (Standing other : among) {
            boolean same = other.run() != of.run() && other.task() == of.task() && other.role() == of.role();
            if (same && words.span(other.nanos()).equals(words.span(of.nanos()))) {
                return other;
            }
        }
        return null;
    }

    private String text(Standing standing, List<Standing> all) {
        String time = words.span(standing.nanos());
        if (page.isDifference() && twin(standing, all) == null) {
            String sign = (standing.run() == 0 ? Sign.REMOVED : Sign.ADDED).letter();
            return words.say("code.chip.of", sign, standing.name(), time);
        }
        return words.say("code.chip", standing.name(), time);
    }

    private void chips(CodeRow row, double top) {
        for (Chip chip : chips(row).list()) {
            double y = top + chip.row() * CHIPS + (CHIPS - Sketch.CHIP_HEIGHT) / 2 - 2;
            if (chip.open()) {
                sketch.text(chip.x() + 3, y + 14, chip.text(), Type.strong(11.5), Paint.TEXT);
                continue;
            }
            Standing standing = chip.standing();
            double room = width - GUTTER - 8;
            double wide = Math.min(Sketch.chipWidth(chip.text(), Sketch.CHIP_HEIGHT), room);
            Tag tag = new Tag(
                    "standing/" + standing.run() + "/" + standing.task(),
                    lineWords.standing(standing, page),
                    "",
                    Datum.of(Datum.Subject.TASK, standing.task()).inRun(standing.run()));
            sketch.chip(tag, chip.x(), y, wide, Sketch.CHIP_HEIGHT, chip.text(), standing.role());
        }
    }
}
