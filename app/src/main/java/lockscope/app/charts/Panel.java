package lockscope.app.charts;

import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Stroke;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.timeline.Ruler;
import lockscope.app.timeline.Viewport;
import lockscope.app.words.Words;

/// The frame of one strategy's part of a chart: its title, a time axis below, a scale of counts at the left.
///
/// @param top where its plot begins
/// @param span of the time axis
/// @param most the count at the top of the plot
record Panel(double left, double top, double width, double height, Viewport span, long most) {
    static final double TITLE = 27;
    static final double AXIS = 18;
    private static final Type SMALL = Type.text(Type.SMALLEST);
    private static final double APART = 18;

    double x(long nanos) {
        return left + span.x(nanos, width);
    }

    double y(long count) {
        return bottom() - (double) count / most * height;
    }

    double bottom() {
        return top + height;
    }

    /// How much room the scale needs for its labels.
    static double scaleWidth(long most) {
        return SMALL.width(Long.toString(most)) + 6;
    }

    void draw(Sketch sketch, String title, String note) {
        Type strong = Type.codeBold(12.5);
        sketch.text(Tag.NONE, left, top - 8, title, strong, Paint.TEXT);
        Type noteType = Type.text(Type.SMALLEST);
        double room = width - strong.width(title) - 12;
        sketch.ending(left + width, top - 8, noteType.fit(note, room), noteType, Paint.FAINT);
        sketch.box(Tag.NONE, left, top, width, height, 0, Skin.filled(Paint.fill(Role.CARD)));
        long step = Scale.step(most, Math.max(1, (int) (height / APART)));
        for (long count = 0; count <= most; count += step) {
            double y = y(count);
            sketch.add(Stroke.line(Tag.NONE, left, y, left + width, y, Paint.RULE, 1));
            sketch.ending(left - 5, SMALL.baseline(y, 0), Long.toString(count), SMALL, Paint.FAINT);
        }
    }

    /// The time axis; only below the last of several.
    void axis(Sketch sketch, double figureWidth, Words words) {
        double free = 0;
        for (Ruler.Mark mark : Ruler.marks(span, width, words)) {
            double x = x(mark.nanos());
            sketch.add(Stroke.line(Tag.NONE, x, bottom(), x, bottom() + 4, Paint.edge(Role.FAINT), 1));
            double half = SMALL.width(mark.label()) / 2;
            double at = Math.clamp(x, half, figureWidth - half);
            if (at - half >= free) {
                sketch.centred(at, bottom() + 15, mark.label(), SMALL, Paint.FAINT);
                free = at + half + 6;
            }
        }
        sketch.add(Stroke.line(Tag.NONE, left, bottom(), left + width, bottom(), Paint.edge(Role.FAINT), 1));
    }
}
