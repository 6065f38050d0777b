package lockscope.app.ink;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import lockscope.app.figure.Arc;
import lockscope.app.figure.Box;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Group;
import lockscope.app.figure.Label;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Point;
import lockscope.app.figure.Role;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Strip;
import lockscope.app.figure.Stroke;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.theme.Look;
import lockscope.app.theme.Pattern;
import lockscope.app.theme.Theme;

/// Writes figures as SVG text in one theme, a mark a line; equal figures give equal text.
public final class SvgInk {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final Theme theme;
    private final boolean detailed;

    public SvgInk(Theme theme) {
        this(theme, false);
    }

    private SvgInk(Theme theme, boolean detailed) {
        this.theme = theme;
        this.detailed = detailed;
    }

    /// The whole file for other programs: as wide as it is on paper, with what each mark stands for.
    ///
    /// @param metadata an XML element to go along, empty for none
    public static String write(Figure figure, Theme theme, double widthMm, String title, String metadata) {
        return new SvgInk(theme, true).file(figure, widthMm, title, metadata);
    }

    private String file(Figure figure, double widthMm, String title, String metadata) {
        StringBuilder marks = new StringBuilder();
        Set<Role> tiled = EnumSet.noneOf(Role.class);
        write(figure.marks(), marks, tiled);
        double heightMm = figure.height() / figure.width() * widthMm;
        StringBuilder svg = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.append(
                "<svg xmlns=\"%s\" width=\"%smm\" height=\"%smm\" viewBox=\"0 0 %s %s\" role=\"img\" style=\"font-kerning:none\">\n"
                        .formatted(
                                NAMESPACE,
                                number(widthMm),
                                number(heightMm),
                                number(figure.width()),
                                number(figure.height())));
        svg.append("<title>").append(escaped(title)).append("</title>\n");
        svg.append("<desc>").append(escaped(figure.spoken())).append("</desc>\n");
        if (!metadata.isEmpty()) {
            svg.append("<metadata>").append(metadata).append("</metadata>\n");
        }
        for (Role role : tiled) {
            svg.append(tile(role));
        }
        return svg.append(marks).append("</svg>\n").toString();
    }

    /// The whole file.
    public String write(Figure figure) {
        StringBuilder marks = new StringBuilder();
        Set<Role> tiled = EnumSet.noneOf(Role.class);
        write(figure.marks(), marks, tiled);
        StringBuilder svg = new StringBuilder();
        String width = number(figure.width());
        String height = number(figure.height());
        svg.append("<svg xmlns=\"%s\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\" role=\"img\">\n"
                .formatted(NAMESPACE, width, height, width, height));
        if (!figure.spoken().isEmpty()) {
            svg.append("<desc>").append(escaped(figure.spoken())).append("</desc>\n");
        }
        for (Role role : tiled) {
            svg.append(tile(role));
        }
        return svg.append(marks).append("</svg>\n").toString();
    }

    private void write(List<Mark> marks, StringBuilder out, Set<Role> tiled) {
        for (Mark mark : marks) {
            switch (mark) {
                case Box b -> element(out, b.tag(), box(b, tiled) + data(b.tag(), b.skin()));
                case Label l -> label(out, l);
                case Stroke s -> element(out, s.tag(), stroke(s) + data(s.tag(), s.paint()));
                case Arc a -> element(out, a.tag(), arc(a, tiled) + data(a.tag(), a.skin()));
                case Strip s -> write(List.copyOf(s.boxes()), out, tiled);
                case Group g -> {
                    out.append("<g%s opacity=\"%s\">\n".formatted(id(g.tag()), number(g.opacity())));
                    write(g.marks(), out, tiled);
                    out.append("</g>\n");
                }
            }
        }
    }

    private static void element(StringBuilder out, Tag tag, String nameAndAttributes) {
        int blank = nameAndAttributes.indexOf(' ');
        String name = nameAndAttributes.substring(0, blank);
        out.append('<').append(name).append(id(tag)).append(nameAndAttributes.substring(blank));
        if (tag.tooltip().isEmpty()) {
            out.append("/>\n");
        } else {
            out.append("><title>%s</title></%s>\n".formatted(escaped(tag.tooltip()), name));
        }
    }

    private String data(Tag tag, Skin skin) {
        Paint fill = skin.fill();
        Paint edge = skin.edge();
        Paint paint = fill == null ? edge : fill;
        return paint == null ? "" : data(tag, paint);
    }

    /// What a mark stands for, for scripts.
    private String data(Tag tag, Paint paint) {
        if (!detailed) {
            return "";
        }
        String role = " data-role=\"" + paint.role() + "\"";
        Datum datum = tag.datum();
        if (datum == null) {
            return role;
        }
        String thing = datum.subject().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String subject = " data-" + thing + "=\"" + datum.index() + "\"";
        String span = datum.startNanos() == 0 && datum.endNanos() == 0
                ? ""
                : " data-start-ns=\"" + datum.startNanos() + "\" data-end-ns=\"" + datum.endNanos() + "\"";
        return role + subject + " data-run=\"" + datum.run() + "\"" + span;
    }

    private String box(Box b, Set<Role> tiled) {
        String radius = b.radius() > 0 ? " rx=\"" + number(b.radius()) + "\"" : "";
        return "rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s%s"
                .formatted(
                        number(b.x()),
                        number(b.y()),
                        number(b.width()),
                        number(b.height()),
                        radius,
                        skin(b.skin(), tiled));
    }

    private void label(StringBuilder out, Label l) {
        String anchor = switch (l.anchor()) {
            case START -> "";
            case MIDDLE -> " text-anchor=\"middle\"";
            case END -> " text-anchor=\"end\"";
        };
        Type type = l.type();
        String fallback = type.face().family().endsWith("Mono") ? "monospace" : "sans-serif";
        // keeps its place with another font too
        String details = detailed
                ? " textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\"".formatted(number(l.width()))
                        + data(l.tag(), l.paint())
                : "";
        out.append(
                "<text%s%s x=\"%s\" y=\"%s\"%s font-family=\"%s, %s\" font-size=\"%s\" font-weight=\"%d\" fill=\"%s\"%s>%s</text>\n"
                        .formatted(
                                id(l.tag()),
                                keepsSpaces(l.text()) ? " xml:space=\"preserve\"" : "",
                                number(l.x()),
                                number(l.y()),
                                anchor,
                                type.face().family(),
                                fallback,
                                number(type.size()),
                                type.face().weight(),
                                theme.colour(l.paint()).css(),
                                details,
                                escaped(l.text())));
    }

    /// Whether readers would lose spaces of a text: they make one of several, and none at its ends.
    private static boolean keepsSpaces(String text) {
        return text.startsWith(" ") || text.endsWith(" ") || text.contains("  ");
    }

    private String stroke(Stroke s) {
        StringJoiner points = new StringJoiner(" ");
        for (Point p : s.points()) {
            points.add(number(p.x()) + "," + number(p.y()));
        }
        return "polyline points=\"%s\" fill=\"none\"%s".formatted(points, edge(s.paint(), s.width(), s.dashed()));
    }

    private String arc(Arc a, Set<Role> tiled) {
        double end = a.start() + a.sweep();
        int large = a.sweep() > 180 ? 1 : 0;
        return "path d=\"M%s A%s,%s 0 %d 1 %s L%s A%s,%s 0 %d 0 %s Z\"%s"
                .formatted(
                        point(Point.onCircle(a.cx(), a.cy(), a.outer(), a.start())),
                        number(a.outer()),
                        number(a.outer()),
                        large,
                        point(Point.onCircle(a.cx(), a.cy(), a.outer(), end)),
                        point(Point.onCircle(a.cx(), a.cy(), a.inner(), end)),
                        number(a.inner()),
                        number(a.inner()),
                        large,
                        point(Point.onCircle(a.cx(), a.cy(), a.inner(), a.start())),
                        skin(a.skin(), tiled));
    }

    private static String point(Point p) {
        return number(p.x()) + "," + number(p.y());
    }

    private String skin(Skin skin, Set<Role> tiled) {
        Paint fill = skin.fill();
        Paint edge = skin.edge();
        return " fill=\"" + (fill == null ? "none" : fill(fill, tiled)) + "\""
                + (edge == null ? "" : edge(edge, skin.edgeWidth(), skin.dashed()));
    }

    private String fill(Paint paint, Set<Role> tiled) {
        if (theme.look(paint.role()).pattern(paint.tone()) == Pattern.NONE) {
            return theme.colour(paint).css();
        }
        tiled.add(paint.role());
        return "url(#" + paint.role() + ")";
    }

    private String edge(Paint paint, double width, boolean dashed) {
        return " stroke=\"%s\" stroke-width=\"%s\"%s"
                .formatted(theme.colour(paint).css(), number(width), dashed ? " stroke-dasharray=\"4 3\"" : "");
    }

    private String tile(Role role) {
        Look look = theme.look(role);
        int side = Tiles.side(look.pattern());
        return "<pattern id=\"%s\" width=\"%d\" height=\"%d\" patternUnits=\"userSpaceOnUse\"><rect width=\"%d\" height=\"%d\" fill=\"%s\"/>%s</pattern>\n"
                .formatted(role, side, side, side, side, look.fill().css(), Tiles.svg(look));
    }

    private static String id(Tag tag) {
        return tag.id().isEmpty() ? "" : " data-id=\"" + escaped(tag.id()) + "\"";
    }

    /// Two decimals at most, never in the user's own notation.
    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        String text = hundredths / 100 + "";
        long rest = Math.abs(hundredths % 100);
        if (hundredths < 0 && hundredths > -100) {
            text = "-0";
        }
        return rest == 0 ? text : text + "." + (rest % 10 == 0 ? rest / 10 : rest < 10 ? "0" + rest : rest);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
