package lockscope.app.handout;

import lockscope.app.figure.Type;
import lockscope.app.plate.Sheet;

/// The measures of a page: A4 upright, in the pixels of printed figures, so that these stand on it as they are.
final class Measures {
    /// Between the margins.
    static final double TEXT_MM = 170;

    static final double WIDTH_MM = 210;

    private static final double HEIGHT_MM = 297;
    private static final double SIDE_MM = 20;
    private static final double TOP_MM = 17;
    private static final double BOTTOM_MM = 22;
    private static final double FOOT_MM = 12;
    private static final double POINTS_PER_MM = 72 / 25.4;

    static final Sheet FIGURE = Sheet.print(TEXT_MM);

    static final double WIDTH = mm(WIDTH_MM);
    static final double HEIGHT = mm(HEIGHT_MM);
    static final double LEFT = mm(SIDE_MM);
    static final double TOP = mm(TOP_MM);
    static final double TEXT_WIDTH = mm(TEXT_MM);
    static final double TEXT_HEIGHT = mm(HEIGHT_MM - TOP_MM - BOTTOM_MM);
    /// The baseline of the line at the foot.
    static final double FOOT = mm(HEIGHT_MM - FOOT_MM);

    static final Type TITLE = Type.bold(points(17));
    static final Type HEADING = Type.bold(points(12));
    static final Type TEXT = Type.text(points(10));
    static final Type SMALL = Type.text(points(8));
    static final Type CODE = Type.code(points(8));

    private Measures() {}

    static double mm(double millimetres) {
        return millimetres * FIGURE.pixelsPerMm();
    }

    static double points(double points) {
        return mm(points / POINTS_PER_MM);
    }
}
