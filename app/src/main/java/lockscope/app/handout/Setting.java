package lockscope.app.handout;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Box;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Label;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Point;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Stroke;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.lessons.fact.Unanswerable;
import lockscope.lessons.handout.Part;
import org.jspecify.annotations.Nullable;

/// Sets the parts of a handout as strips of a width.
final class Setting {
    private static final double BETWEEN = Measures.points(7);
    private static final double OVER_HEADING = Measures.points(13);
    private static final double INDENT = Measures.points(15);
    private static final double TICK = Measures.points(7.5);
    private static final double WRITING = Measures.mm(9);
    private static final double LEAST_LINE = Measures.mm(60);
    private static final double CODE_LEADING = 1.3;

    private final double width;
    private final HandoutFigures figures;
    private final ProseSlabs prose;

    /// @param width pixels of the page
    Setting(double width, HandoutFigures figures) {
        this.width = width;
        this.figures = figures;
        prose = new ProseSlabs(width);
    }

    List<Slab> of(List<Part> parts) throws Unanswerable {
        List<Slab> slabs = new ArrayList<>();
        @Nullable Part before = null;
        for (Part part : parts) {
            if (isForThePen(part) && !slabs.isEmpty() && slabs.getLast().frame() == null) {
                // a question is answered where it is read
                slabs.addLast(slabs.removeLast().withNext());
            }
            switch (part) {
                case Part.Heading(int level, String text) -> slabs.add(heading(level, text));
                case Part.Prose(String markdown) -> slabs.addAll(prose.of(markdown));
                case Part.Listing(String text) -> slabs.addAll(listing(text));
                case Part.Small(String text) ->
                    slabs.add(Paragraph.of(text, Measures.SMALL, Paint.FAINT).slab(0, width, BETWEEN));
                case Part.Line(String label) -> slabs.add(line(label));
                case Part.Tick(String markdown) -> slabs.add(tick(markdown));
                case Part.Picture picture -> slabs.add(figure(figures.of(picture, width)));
                case Part.Axis axis -> slabs.add(figure(figures.of(axis, width)));
                case Part.Frame(List<Part> inside) -> {
                    if (before instanceof Part.Prose) {
                        // what a question is about stays with it
                        slabs.addLast(slabs.removeLast().withNext());
                    }
                    slabs.addAll(frames(inside));
                }
            }
            before = part;
        }
        return slabs;
    }

    private static boolean isForThePen(Part part) {
        return switch (part) {
            case Part.Tick _, Part.Line _, Part.Axis _ -> true;
            case Part.Heading _, Part.Prose _, Part.Listing _, Part.Small _, Part.Picture _, Part.Frame _ -> false;
        };
    }

    private Slab heading(int level, String text) {
        Type type = level == 1 ? Measures.TITLE : Measures.HEADING;
        Slab slab = Paragraph.of(text, type, Paint.TEXT).slab(0, width, OVER_HEADING);
        return slab.withNext();
    }

    private Slab figure(Figure figure) {
        return new Slab(figure.height(), BETWEEN, false, figure.marks());
    }

    // ---------------------------------------------------------------- to be filled in

    private Slab tick(String markdown) {
        Slab text = prose.paragraph(markdown).slab(INDENT, width, BETWEEN);
        List<Mark> marks = new ArrayList<>(text.marks());
        double line = marks.getFirst() instanceof Label first ? first.y() : text.height();
        marks.add(new Box(
                Tag.NONE, 0.5, line - TICK, TICK, TICK, 0, new Skin(null, Paint.TEXT, Measures.points(0.6), false)));
        return new Slab(text.height(), text.above(), false, marks);
    }

    private Slab line(String label) {
        Paragraph paragraph = Paragraph.of(label, Measures.TEXT, Paint.TEXT);
        double baseline = WRITING - Measures.points(3);
        double from = Math.min(paragraph.width() + Measures.points(6), width - LEAST_LINE);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Label(Tag.NONE, 0, baseline, label, Measures.TEXT, Paint.TEXT, Label.Anchor.START));
        marks.add(new Stroke(
                Tag.NONE,
                List.of(new Point(from, baseline + 3), new Point(width, baseline + 3)),
                Paint.FAINT,
                Measures.points(0.5),
                true));
        return new Slab(WRITING, 0, false, marks);
    }

    // ---------------------------------------------------------------- listings and frames

    /// A line each, so that a long routine goes over to the next page, after a blank line or the end of a block; what is too
    /// long for a line is cut in two.
    private List<Slab> listing(String text) {
        List<Slab> slabs = new ArrayList<>();
        double height = Measures.CODE.size() * CODE_LEADING;
        int most = Math.max(20, (int) (width / Measures.CODE.width("x")));
        for (String whole : text.lines().toList()) {
            String rest = whole;
            do {
                String shown = rest.substring(0, Math.min(most, rest.length()));
                rest = rest.length() > most ? "        " + rest.substring(most).strip() : "";
                List<Mark> marks = shown.isBlank()
                        ? List.of()
                        : List.of(new Label(
                                Tag.NONE,
                                0,
                                Measures.CODE.baseline(0, height),
                                shown,
                                Measures.CODE,
                                Paint.TEXT,
                                Label.Anchor.START));
                boolean ends = shown.isBlank() || shown.startsWith("}");
                slabs.add(new Slab(height, slabs.isEmpty() ? BETWEEN : 0, !ends, marks));
            } while (!rest.isEmpty());
        }
        if (!slabs.isEmpty()) {
            Slab last = slabs.removeLast();
            slabs.addLast(new Slab(last.height(), last.above(), false, last.marks()));
        }
        return slabs;
    }

    /// One frame; several when what is inside does not fit on a page.
    private List<Slab> frames(List<Part> parts) throws Unanswerable {
        List<Slab> inside = new Setting(width - 2 * Frame.PADDING, figures).of(parts);
        List<Slab> frames = new ArrayList<>();
        List<Slab> one = new ArrayList<>();
        for (Slab slab : inside) {
            one.add(slab);
            if (Slab.height(one) + 2 * Frame.PADDING > Measures.TEXT_HEIGHT && one.size() > 1) {
                one.removeLast();
                frames.add(new Frame(width, one).slab());
                one = new ArrayList<>(List.of(slab));
            }
        }
        if (!one.isEmpty()) {
            frames.add(new Frame(width, one).slab());
        }
        return frames;
    }
}
