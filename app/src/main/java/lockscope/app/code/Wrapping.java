package lockscope.app.code;

import java.util.ArrayList;
import java.util.List;

/// Breaks a line of code into rows of a number of columns; a comment that does not fit beside its code goes below it.
final class Wrapping {
    private static final int HANGING = 4;

    /// A part of a span, at a column of its row.
    record Piece(int column, Span span) {}

    private final int columns;
    private final int hang;
    private final List<List<Piece>> rows = new ArrayList<>();
    private List<Piece> row = new ArrayList<>();
    private int column;

    private Wrapping(int columns, int indent) {
        this.columns = columns;
        this.column = Math.min(indent, columns / 2);
        this.hang = Math.min(indent + HANGING, columns / 2);
    }

    static List<List<Piece>> of(CodeLine line, int columns) {
        Wrapping wrapping = new Wrapping(columns, line.indent());
        int length = line.indent()
                + line.spans().stream().mapToInt(span -> span.text().length()).sum();
        for (Span span : line.spans()) {
            boolean comment = span.kind() == Span.Kind.COMMENT;
            if (comment && length > columns && !wrapping.row.isEmpty()) {
                wrapping.breakRow();
            }
            if (comment) {
                words(span).forEach(wrapping::put);
            } else {
                parts(span).forEach(wrapping::put);
            }
        }
        wrapping.rows.add(wrapping.row);
        return wrapping.rows;
    }

    /// Code may be broken after a blank and after an opening parenthesis.
    private static List<Span> parts(Span span) {
        return split(span, "(?<=[ (])");
    }

    private static List<Span> words(Span span) {
        return split(span, "(?<= )");
    }

    private static List<Span> split(Span span, String where) {
        List<Span> parts = new ArrayList<>();
        for (String part : span.text().split(where)) {
            parts.add(new Span(part, span.kind(), span.primitive()));
        }
        return parts;
    }

    private void put(Span part) {
        boolean blank = part.text().isBlank();
        if (!blank && column + part.text().stripTrailing().length() > columns && !row.isEmpty()) {
            breakRow();
        }
        Piece last = row.isEmpty() ? null : row.getLast();
        boolean goesOn = last != null
                && last.span().kind() == part.kind()
                && last.span().primitive() == part.primitive()
                && part.kind() != Span.Kind.ROUTINE;
        if (goesOn && last != null) {
            Span longer = new Span(last.span().text() + part.text(), part.kind(), part.primitive());
            row.set(row.size() - 1, new Piece(last.column(), longer));
        } else {
            row.add(new Piece(column, part));
        }
        column += part.text().length();
    }

    private void breakRow() {
        rows.add(row);
        row = new ArrayList<>();
        column = hang;
    }
}
