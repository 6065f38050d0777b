package lockscope.app.handout;

import lockscope.app.figure.Figure;
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
import lockscope.lessons.handout.Part;

/// An empty timeline for a pencil: the beginning of each bar is marked, where it ends is to be drawn.
final class AxisFigure {
    private static final double LANE = Measures.mm(9);
    private static final double RULER = Measures.points(14);
    private static final double RIGHT = Measures.points(16);
    private static final double GAP = Measures.points(8);
    private static final Type NAME = Type.code(Measures.points(9));
    private static final Type TIME = Type.text(Measures.points(7.5));

    private AxisFigure() {}

    static Figure of(Part.Axis axis, double width, Words words) {
        Sketch sketch = new Sketch();
        double names = axis.bars().stream()
                .mapToDouble(bar -> NAME.width(bar.lane()))
                .max()
                .orElse(0);
        double left = names == 0 ? GAP : names + GAP;
        double wide = width - left - RIGHT;
        double height = RULER + LANE * Math.max(1, axis.bars().size());
        Viewport view = new Viewport(axis.fromNanos(), axis.toNanos());
        sketch.box(
                Tag.NONE,
                left,
                RULER,
                wide,
                height - RULER,
                0,
                new Skin(null, Paint.edge(Role.SLEEPS), Measures.points(0.5), false));
        for (Ruler.Mark mark : Ruler.marks(view, wide, words)) {
            double x = left + view.x(mark.nanos(), wide);
            if (x >= left - 0.5 && x <= left + wide + 0.5) {
                sketch.add(Stroke.line(Tag.NONE, x, RULER, x, height, Paint.RULE, Measures.points(0.4)));
                sketch.centred(x, RULER - Measures.points(3), mark.label(), TIME, Paint.FAINT);
            }
        }
        for (int i = 0; i < axis.bars().size(); i++) {
            Part.Bar bar = axis.bars().get(i);
            double top = RULER + i * LANE;
            if (i > 0) {
                sketch.add(Stroke.line(Tag.NONE, left, top, left + wide, top, Paint.RULE, Measures.points(0.4)));
            }
            sketch.ending(left - GAP, NAME.baseline(top, LANE), bar.lane(), NAME, Paint.TEXT);
            double x = left + view.x(bar.beginNanos(), wide);
            double inset = LANE / 5;
            sketch.add(Stroke.line(Tag.NONE, x, top + inset, x, top + LANE - inset, Paint.TEXT, Measures.points(2)));
            sketch.add(Stroke.line(
                    Tag.NONE, x, top + LANE / 2, x + LANE / 2, top + LANE / 2, Paint.TEXT, Measures.points(0.8)));
        }
        return sketch.figure(width, height);
    }
}
