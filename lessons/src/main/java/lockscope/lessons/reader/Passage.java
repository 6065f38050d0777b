package lockscope.lessons.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lockscope.engine.program.Place;
import lockscope.lessons.Fact;
import lockscope.lessons.Prose;
import lockscope.lessons.expression.ExpressionParser;
import lockscope.lessons.expression.Malformed;

/// Lines of a file that belong together, each with its place.
record Passage(List<Line> lines, Place place) {
    static final Passage EMPTY = new Passage(List.of(), new Place("", 1, 1));

    private static final Pattern GAP = Pattern.compile("\\{\\{(.*?)\\}\\}", Pattern.DOTALL);

    /// @param place of its first character
    record Line(String text, Place place) {
        Line from(int column) {
            return new Line(text.substring(column), new Place(place.file(), place.line(), place.column() + column));
        }

        Line stripped() {
            int blanks = 0;
            while (blanks < text.length() && Character.isWhitespace(text.charAt(blanks))) {
                blanks++;
            }
            return from(blanks);
        }
    }

    /// Without the blank lines around it.
    static Passage of(List<Line> lines, Place otherwise) {
        List<Line> kept = new ArrayList<>(lines);
        while (!kept.isEmpty() && kept.getLast().text().isBlank()) {
            kept.removeLast();
        }
        while (!kept.isEmpty() && kept.getFirst().text().isBlank()) {
            kept.removeFirst();
        }
        return new Passage(
                List.copyOf(kept), kept.isEmpty() ? otherwise : kept.getFirst().place());
    }

    String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    /// The text on one line.
    String flat() {
        return lines.stream()
                .map(line -> line.text().strip())
                .collect(Collectors.joining(" "))
                .strip();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    Place placeOf(int offset) {
        int left = offset;
        for (Line line : lines) {
            if (left <= line.text().length()) {
                return new Place(
                        line.place().file(), line.place().line(), line.place().column() + left);
            }
            left -= line.text().length() + 1;
        }
        return place;
    }

    /// The text with its gaps read.
    Prose prose(Findings findings) {
        String text = text();
        List<Prose.Piece> pieces = new ArrayList<>();
        Matcher gaps = GAP.matcher(text);
        int done = 0;
        while (gaps.find()) {
            words(text.substring(done, gaps.start()), pieces);
            done = gaps.end();
            try {
                pieces.add(new Prose.Piece.Fact(ExpressionParser.gap(gaps.group(1)), placeOf(gaps.start())));
            } catch (Malformed e) {
                findings.error(placeOf(gaps.start(1) + e.offset()), e.length(), e.words());
            }
        }
        words(text.substring(done), pieces);
        int stray = text.indexOf("{{", done);
        if (stray >= 0) {
            findings.error(placeOf(stray), 2, "found '{{' without '}}'");
        }
        return new Prose(text, pieces, place);
    }

    private static void words(String text, List<Prose.Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Prose.Piece.Words(text));
        }
    }

    /// The whole text as one expression.
    Fact fact(Findings findings) {
        return fact(text(), 0, findings);
    }

    /// A part of the text as an expression; `0` when it cannot be read, which is said.
    Fact fact(String part, int offset, Findings findings) {
        try {
            return new Fact(part.strip(), ExpressionParser.expression(part), placeOf(offset));
        } catch (Malformed e) {
            findings.error(placeOf(offset + e.offset()), e.length(), e.words());
            return nothing(placeOf(offset));
        }
    }

    static Fact nothing(Place place) {
        try {
            return new Fact("0", ExpressionParser.expression("0"), place);
        } catch (Malformed e) {
            throw new IllegalStateException(e);
        }
    }
}
