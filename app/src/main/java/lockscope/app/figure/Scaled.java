package lockscope.app.figure;

import java.util.ArrayList;
import java.util.List;

/// The same marks larger or smaller, text and lines too.
final class Scaled {
    private Scaled() {}

    static List<Mark> by(double factor, List<Mark> marks) {
        List<Mark> scaled = new ArrayList<>(marks.size());
        for (Mark mark : marks) {
            switch (mark) {
                case Box b ->
                    scaled.add(new Box(
                            b.tag(),
                            b.x() * factor,
                            b.y() * factor,
                            b.width() * factor,
                            b.height() * factor,
                            b.radius() * factor,
                            skin(b.skin(), factor)));
                case Arc a ->
                    scaled.add(new Arc(
                            a.tag(),
                            a.cx() * factor,
                            a.cy() * factor,
                            a.inner() * factor,
                            a.outer() * factor,
                            a.start(),
                            a.sweep(),
                            skin(a.skin(), factor)));
                case Label l ->
                    scaled.add(new Label(
                            l.tag(),
                            l.x() * factor,
                            l.y() * factor,
                            l.text(),
                            new Type(l.type().face(), l.type().size() * factor),
                            l.paint(),
                            l.anchor()));
                case Stroke s ->
                    scaled.add(new Stroke(
                            s.tag(),
                            s.points().stream()
                                    .map(point -> new Point(point.x() * factor, point.y() * factor))
                                    .toList(),
                            s.paint(),
                            s.width() * factor,
                            s.dashed()));
                // columns are pixels: as boxes they can be of any width
                case Strip s -> scaled.addAll(by(factor, List.copyOf(s.boxes())));
                case Group g -> scaled.add(new Group(g.tag(), g.opacity(), by(factor, g.marks())));
            }
        }
        return scaled;
    }

    private static Skin skin(Skin skin, double factor) {
        return new Skin(skin.fill(), skin.edge(), skin.edgeWidth() * factor, skin.dashed());
    }
}
