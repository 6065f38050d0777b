package lockscope.app.handout;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Face;
import lockscope.app.figure.Label;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;

/// A text of several faces, broken into lines between its words.
final class Paragraph {
    private static final double LEADING = 1.42;

    private final double size;
    private final Paint paint;
    private final List<List<Piece>> words = new ArrayList<>();
    private boolean open;

    private record Piece(String text, Type type) {}

    Paragraph(double size, Paint paint) {
        this.size = size;
        this.paint = paint;
    }

    /// A text of one face.
    static Paragraph of(String text, Type type, Paint paint) {
        Paragraph paragraph = new Paragraph(type.size(), paint);
        paragraph.add(text, type.face());
        return paragraph;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /// Goes on with a text; it stands without a space after what is there, unless it begins with one.
    void add(String text, Face face) {
        Type type = new Type(face, size);
        int from = 0;
        while (from < text.length()) {
            if (text.charAt(from) == ' ') {
                open = false;
                from++;
                continue;
            }
            int to = text.indexOf(' ', from);
            to = to < 0 ? text.length() : to;
            if (!open) {
                words.add(new ArrayList<>());
                open = true;
            }
            words.getLast().add(new Piece(text.substring(from, to), type));
            from = to;
        }
    }

    private double width(List<Piece> word) {
        return word.stream()
                .mapToDouble(piece -> piece.type().width(piece.text()))
                .sum();
    }

    /// How wide it is on one line.
    double width() {
        double space = new Type(Face.TEXT, size).width(" ");
        return words.stream().mapToDouble(this::width).sum() + space * Math.max(0, words.size() - 1);
    }

    /// The lines in a strip of that width, to the right of an indent.
    Slab slab(double indent, double width, double above) {
        double space = new Type(Face.TEXT, size).width(" ");
        double line = size * LEADING;
        List<Mark> marks = new ArrayList<>();
        double x = 0;
        int row = 0;
        for (List<Piece> word : words) {
            double wide = width(word);
            if (x > 0 && x + wide > width - indent) {
                x = 0;
                row++;
            }
            double y = row * line + (line + 0.72 * size) / 2;
            for (Piece piece : word) {
                marks.add(new Label(Tag.NONE, indent + x, y, piece.text(), piece.type(), paint, Label.Anchor.START));
                x += piece.type().width(piece.text());
            }
            x += space;
        }
        return new Slab((row + 1) * line, above, false, marks);
    }
}
