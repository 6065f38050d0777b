package lockscope.app.plate;

import java.util.List;
import lockscope.app.figure.Arc;
import lockscope.app.figure.Box;
import lockscope.app.figure.Group;
import lockscope.app.figure.Label;
import lockscope.app.figure.Letters;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Moved;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Strip;
import lockscope.app.figure.Stroke;
import lockscope.app.figure.Tone;

/// Moves marks, and makes their lines as thick as paper needs them.
///
/// @param thinnest the least width of a line, pixels
/// @param outlined whether every state is outlined, as it must be where its fill may be white
record Placement(double dx, double dy, double thinnest, boolean outlined) {
    List<Mark> of(List<Mark> marks) {
        return Moved.by(dx, dy, marks).stream().map(this::inked).toList();
    }

    private Mark inked(Mark mark) {
        return switch (mark) {
            case Box b -> new Box(b.tag(), b.x(), b.y(), b.width(), b.height(), b.radius(), skin(b.skin()));
            case Label l -> l;
            case Stroke s -> new Stroke(s.tag(), s.points(), s.paint(), Math.max(s.width(), thinnest), s.dashed());
            case Arc a -> new Arc(a.tag(), a.cx(), a.cy(), a.inner(), a.outer(), a.start(), a.sweep(), skin(a.skin()));
            case Strip s -> s;
            case Group g ->
                new Group(
                        g.tag(),
                        g.opacity(),
                        g.marks().stream().map(this::inked).toList());
        };
    }

    private Skin skin(Skin skin) {
        Paint edge = skin.edge();
        Paint fill = skin.fill();
        if (edge != null) {
            return new Skin(fill, edge, Math.max(skin.edgeWidth(), thinnest), skin.dashed());
        }
        if (fill == null || !outlined) {
            return skin;
        }
        boolean state = fill.tone() == Tone.FILL && !Letters.of(fill.role()).isEmpty();
        return state ? Skin.outlined(fill, Paint.edge(fill.role()), thinnest) : skin;
    }
}
