package lockscope.app.ink;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockscope.app.figure.Arc;
import lockscope.app.figure.Box;
import lockscope.app.figure.Face;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Group;
import lockscope.app.figure.Label;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Strip;
import lockscope.app.figure.Stroke;
import lockscope.app.theme.Look;
import lockscope.app.theme.Pattern;
import lockscope.app.theme.Rgb;
import lockscope.app.theme.Theme;

/// Writes figures as PDF, a page each: paths and text, with the letters that occur embedded.
public final class PdfInk {
    private static final double POINTS_PER_MM = 72 / 25.4;

    private final Theme theme;
    private final PdfFile file = new PdfFile();
    private final Map<Face, PdfFont> fonts = new EnumMap<>(Face.class);
    private final Map<Integer, String> opacities = new TreeMap<>();

    private PdfInk(Theme theme) {
        this.theme = theme;
    }

    /// The whole file.
    ///
    /// @param metadata an XMP packet, empty for none
    public static byte[] write(List<Figure> figures, Theme theme, double widthMm, String title, String metadata) {
        return new PdfInk(theme).pages(figures, widthMm, title, metadata);
    }

    private byte[] pages(List<Figure> figures, double widthMm, String title, String metadata) {
        int tree = file.reserve();
        int resources = file.reserve();
        List<Integer> pages = new ArrayList<>();
        for (Figure figure : figures) {
            double scale = widthMm * POINTS_PER_MM / figure.width();
            double height = figure.height() * scale;
            Content content = new Content();
            content.line(scale, 0, 0, -scale, 0, height, "cm");
            draw(figure.marks(), content, 1);
            int stream = file.stream("", content.bytes());
            pages.add(file.object("<< /Type /Page /Parent " + tree + " 0 R /MediaBox [0 0 "
                    + Content.number(figure.width() * scale) + " " + Content.number(height) + "] /Resources "
                    + resources + " 0 R /Contents " + stream + " 0 R >>"));
        }
        file.object(resources, resources());
        StringBuilder kids = new StringBuilder();
        pages.forEach(page -> kids.append(page).append(" 0 R "));
        file.object(
                tree,
                "<< /Type /Pages /Count " + pages.size() + " /Kids ["
                        + kids.toString().strip() + "] >>");
        String described = metadata.isEmpty() ? "" : " /Metadata " + metadata(metadata) + " 0 R";
        int catalog = file.object("<< /Type /Catalog /Pages " + tree + " 0 R" + described + " >>");
        int information =
                file.object("<< /Title " + PdfFile.string(title) + " /Producer " + PdfFile.string("Lockscope") + " >>");
        return file.finish(catalog, information);
    }

    private int metadata(String packet) {
        return file.plain("/Type /Metadata /Subtype /XML", packet.getBytes(StandardCharsets.UTF_8));
    }

    private String resources() {
        StringBuilder all = new StringBuilder("<< /Font << ");
        fonts.values()
                .forEach(font -> all.append('/')
                        .append(font.key())
                        .append(' ')
                        .append(font.write(file))
                        .append(" 0 R "));
        all.append(">> /ExtGState << ");
        opacities.forEach((percent, name) -> all.append('/')
                .append(name)
                .append(" << /ca ")
                .append(Content.number(percent / 100.0))
                .append(" /CA ")
                .append(Content.number(percent / 100.0))
                .append(" >> "));
        return all.append(">> >>").toString();
    }

    private void draw(List<Mark> marks, Content out, double alpha) {
        for (Mark mark : marks) {
            switch (mark) {
                case Box b -> area(Shapes.of(b), b.skin(), out);
                case Arc a -> area(Shapes.of(a), a.skin(), out);
                case Strip s -> {
                    for (Box box : s.boxes()) {
                        area(Shapes.of(box), box.skin(), out);
                    }
                }
                case Label l -> label(l, out);
                case Stroke s -> line(Shapes.of(s.points()), s.paint(), s.width(), s.dashed(), out);
                case Group group -> {
                    double inside = alpha * group.opacity();
                    int percent = (int) Math.round(inside * 100);
                    String name = opacities.computeIfAbsent(percent, each -> "A" + each);
                    out.text("q /" + name + " gs");
                    draw(group.marks(), out, inside);
                    out.text("Q");
                }
            }
        }
    }

    private void area(Shape shape, Skin skin, Content out) {
        Paint fill = skin.fill();
        if (fill != null) {
            Look look = theme.look(fill.role());
            Pattern pattern = look.pattern(fill.tone());
            colour(theme.colour(fill), "rg", out);
            path(shape, out);
            out.text("f");
            if (pattern != Pattern.NONE) {
                out.text("q");
                path(shape, out);
                out.text("W n");
                colour(look.patternInk(), "rg", out);
                path(Hatching.over(pattern, shape.getBounds2D()), out);
                out.text("f Q");
            }
        }
        Paint edge = skin.edge();
        if (edge != null) {
            line(shape, edge, skin.edgeWidth(), skin.dashed(), out);
        }
    }

    private void line(Shape shape, Paint paint, double width, boolean dashed, Content out) {
        colour(theme.colour(paint), "RG", out);
        out.line(width, "w");
        out.text(dashed ? "[4 3] 0 d" : "[] 0 d");
        path(shape, out);
        out.text("S");
    }

    private void label(Label l, Content out) {
        PdfFont font = fonts.computeIfAbsent(l.type().face(), PdfFont::new);
        colour(theme.colour(l.paint()), "rg", out);
        out.text("BT /" + font.key() + " 1 Tf");
        out.line(l.type().size(), 0, 0, -l.type().size(), l.left(), l.y(), "Tm");
        out.text(font.codes(l.text()) + " Tj ET");
    }

    private static void colour(Rgb rgb, String operator, Content out) {
        out.line(rgb.red() / 255.0, rgb.green() / 255.0, rgb.blue() / 255.0, operator);
    }

    private static void path(Shape shape, Content out) {
        double[] p = new double[6];
        for (PathIterator i = new Path2D.Double(shape).getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> out.line(p[0], p[1], "m");
                case PathIterator.SEG_LINETO -> out.line(p[0], p[1], "l");
                case PathIterator.SEG_CUBICTO -> out.line(p[0], p[1], p[2], p[3], p[4], p[5], "c");
                case PathIterator.SEG_CLOSE -> out.text("h");
                default -> throw new IllegalStateException("our shapes have no quadratic curves");
            }
        }
    }

    /// The operators of a page.
    private static final class Content {
        private static final int DECIMALS = 10_000;

        private final StringBuilder text = new StringBuilder();

        void text(String operators) {
            text.append(operators).append('\n');
        }

        void line(double a, String operator) {
            text.append(number(a)).append(' ').append(operator).append('\n');
        }

        void line(double a, double b, String operator) {
            text.append(number(a)).append(' ');
            line(b, operator);
        }

        void line(double a, double b, double c, String operator) {
            text.append(number(a)).append(' ');
            line(b, c, operator);
        }

        void line(double a, double b, double c, double d, double e, double f, String operator) {
            text.append(number(a))
                    .append(' ')
                    .append(number(b))
                    .append(' ')
                    .append(number(c))
                    .append(' ');
            line(d, e, f, operator);
        }

        static String number(double value) {
            long rounded = Math.round(value * DECIMALS);
            String sign = rounded < 0 ? "-" : "";
            long magnitude = Math.abs(rounded);
            String rest = Long.toString(DECIMALS + magnitude % DECIMALS).substring(1);
            int end = rest.length();
            while (end > 0 && rest.charAt(end - 1) == '0') {
                end--;
            }
            return sign + magnitude / DECIMALS + (end == 0 ? "" : "." + rest.substring(0, end));
        }

        byte[] bytes() {
            return text.toString().getBytes(StandardCharsets.US_ASCII);
        }
    }
}
