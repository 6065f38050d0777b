package lockscope.lessons.check;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lockscope.lessons.Prose;
import lockscope.lessons.expression.Gap;

/// The sentence in which a fact stands, for messages: on one line, and never cut within braces.
final class Sentence {
    private static final int LONGEST = 160;
    /// So much of each side is left of one that is too long.
    private static final int SIDE = 70;
    private static final Pattern END = Pattern.compile("[.?!]\\s+");

    private final Prose prose;
    private final Prose.Piece.Fact fact;
    private final boolean brief;

    private Sentence(Prose prose, Prose.Piece.Fact fact, boolean brief) {
        this.prose = prose;
        this.fact = fact;
        this.brief = brief;
    }

    /// A long sentence has its other gaps as `{{...}}`, and only the words around the fact.
    static String around(Prose prose, Prose.Piece.Fact fact) {
        String whole = new Sentence(prose, fact, false).text();
        return whole.length() <= LONGEST ? whole : new Sentence(prose, fact, true).text();
    }

    private String text() {
        int at = prose.pieces().indexOf(fact);
        StringBuilder before = new StringBuilder();
        for (Prose.Piece piece : prose.pieces().subList(0, at)) {
            if (piece instanceof Prose.Piece.Words(String words)) {
                int begin = END.matcher(words)
                        .results()
                        .mapToInt(MatchResult::end)
                        .max()
                        .orElse(-1);
                if (begin >= 0) {
                    before.setLength(0);
                }
                before.append(words.substring(Math.max(0, begin)));
            } else {
                before.append(shown(piece));
            }
        }
        StringBuilder after = new StringBuilder();
        for (Prose.Piece piece : prose.pieces().subList(at + 1, prose.pieces().size())) {
            if (piece instanceof Prose.Piece.Words(String words)) {
                int end = END.matcher(words)
                        .results()
                        .mapToInt(MatchResult::start)
                        .min()
                        .orElse(-1);
                after.append(end < 0 ? words : words.substring(0, end + 1));
                if (end >= 0) {
                    break;
                }
            } else {
                after.append(shown(piece));
            }
        }
        return left(flat(before).stripLeading())
                + gap(fact.gap())
                + right(flat(after).stripTrailing());
    }

    private String shown(Prose.Piece piece) {
        return switch (piece) {
            case Prose.Piece.Words(String words) -> words;
            case Prose.Piece.Fact(Gap gap, var _) -> brief && !gap.isClaim() ? "{{...}}" : gap(gap);
        };
    }

    private static String gap(Gap gap) {
        String words = gap.words();
        return words == null ? "{{" + gap.source() + "}}" : words;
    }

    private static String flat(CharSequence text) {
        return text.toString().replaceAll("\\s+", " ");
    }

    private String left(String text) {
        if (!brief || text.length() <= SIDE) {
            return text;
        }
        int space = text.indexOf(' ', text.length() - SIDE);
        return space < 0 ? "... " : "..." + text.substring(space);
    }

    private String right(String text) {
        if (!brief || text.length() <= SIDE) {
            return text;
        }
        int space = text.lastIndexOf(' ', SIDE);
        return text.substring(0, Math.max(0, space)) + " ...";
    }
}
