package lockscope.app.figure;

import java.util.ArrayList;
import java.util.List;

/// Collects the marks of a figure while it is laid out.
public final class Sketch {
    /// The height of a chip of text size 11.5.
    public static final double CHIP_HEIGHT = 19;

    private static final double CHIP_PADDING = 8;
    private static final double LEAST_CHIP_PADDING = 3;

    private final List<Mark> marks = new ArrayList<>();

    public void add(Mark mark) {
        marks.add(mark);
    }

    /// Puts a whole figure there.
    public void place(Figure part, double x, double y) {
        marks.addAll(Moved.by(x, y, part.marks()));
    }

    /// The place in the drawing order that the next mark takes.
    public int mark() {
        return marks.size();
    }

    /// Draws a mark under those that were added since.
    public void addAt(int place, Mark mark) {
        marks.add(place, mark);
    }

    public void box(Tag tag, double x, double y, double width, double height, double radius, Skin skin) {
        marks.add(new Box(tag, x, y, width, height, radius, skin));
    }

    public void text(Tag tag, double x, double baseline, String text, Type type, Paint paint) {
        label(tag, x, baseline, text, type, paint, Label.Anchor.START);
    }

    public void text(double x, double baseline, String text, Type type, Paint paint) {
        label(Tag.NONE, x, baseline, text, type, paint, Label.Anchor.START);
    }

    public void centred(double x, double baseline, String text, Type type, Paint paint) {
        label(Tag.NONE, x, baseline, text, type, paint, Label.Anchor.MIDDLE);
    }

    public void ending(double x, double baseline, String text, Type type, Paint paint) {
        label(Tag.NONE, x, baseline, text, type, paint, Label.Anchor.END);
    }

    private void label(Tag tag, double x, double y, String text, Type type, Paint paint, Label.Anchor anchor) {
        if (!text.isEmpty()) {
            marks.add(new Label(tag, x, y, text, type, paint, anchor));
        }
    }

    /// A pill with a name on it, in the role's strong form; a name that is too long is cut.
    public void chip(Tag tag, double x, double y, double width, double height, String name, Role role) {
        chip(tag, x, y, width, height, role, name);
    }

    /// A filled pill with the first of the names that fits, the longest first.
    public void chip(Tag tag, double x, double y, double width, double height, Role role, String... names) {
        Type type = chipType(height);
        box(tag, x, y, width, height, height / 2, Skin.filled(Paint.ground(role)));
        String shown = type.firstFitting(width - 2 * LEAST_CHIP_PADDING, names);
        label(
                tag.part("#name"),
                x + width / 2,
                type.baseline(y, height),
                shown,
                type,
                Paint.on(role),
                Label.Anchor.MIDDLE);
    }

    /// How wide a chip of that height must be for the name.
    public static double chipWidth(String name, double height) {
        return Math.ceil(chipType(height).width(name) + 2 * CHIP_PADDING);
    }

    private static Type chipType(double height) {
        return Type.codeBold(Math.max(Type.SMALLEST, height * Type.SMALLEST / CHIP_HEIGHT));
    }

    public Figure figure(double width, double height) {
        return new Figure(width, height, marks);
    }

    public List<Mark> marks() {
        return List.copyOf(marks);
    }
}
