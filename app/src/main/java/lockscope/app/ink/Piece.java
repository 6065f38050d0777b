package lockscope.app.ink;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Extent;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Group;
import lockscope.app.figure.Mark;

/// A mark that is no group, with the opacity that the groups around it leave it.
record Piece(Mark mark, double opacity, Extent extent) {
    /// All marks of a figure in drawing order.
    static List<Piece> of(Figure figure) {
        List<Piece> pieces = new ArrayList<>();
        open(figure.marks(), 1, pieces);
        return pieces;
    }

    private static void open(List<Mark> marks, double opacity, List<Piece> into) {
        for (Mark mark : marks) {
            if (mark instanceof Group group) {
                open(group.marks(), opacity * group.opacity(), into);
            } else {
                into.add(new Piece(mark, opacity, Extent.of(mark)));
            }
        }
    }
}
