package lockscope.lessons.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockscope.lessons.Prose;
import lockscope.lessons.expression.Expression;
import lockscope.lessons.expression.Gap;
import lockscope.lessons.expression.Value;
import lockscope.lessons.reader.Findings;

/// Finds numbers that were typed where a run could say them.
///
/// Let through: code, kernel versions, years, numbers of lessons and of rules, names such as x86, ordinals of lists.
final class Digits {
    private static final Pattern LET_THROUGH = Pattern.compile(
            "`[^`]*`|\\]\\([^)]*\\)|\\bLinux \\d+(\\.\\d+)*( (to|and|or|until) \\d+(\\.\\d+)*)?|\\b(19|20)\\d\\d\\b"
                    + "|\\b[Ll]essons? \\d+( (to|and|or) \\d+)?|\\bI\\d+\\b|\\b[A-Za-z]+\\d+\\b|(?m:^ *\\d+\\. )");
    private static final Pattern DIGITS = Pattern.compile("\\d[\\d.,]*\\s*(ns|us|ms|s\\b|%)?");

    private Digits() {}

    static void find(Prose prose, Findings findings) {
        int line = prose.place().line();
        int column = prose.place().column();
        for (Prose.Piece piece : prose.pieces()) {
            String text = switch (piece) {
                case Prose.Piece.Words(String words) -> words;
                case Prose.Piece.Fact fact -> "";
            };
            Matcher matcher = DIGITS.matcher(blanked(text));
            while (matcher.find()) {
                int newLines = lines(text, matcher.start());
                int at = newLines == 0 && line == prose.place().line()
                        ? column + matcher.start()
                        : matcher.start() - text.lastIndexOf('\n', matcher.start());
                findings.warning(
                        findings.place(line + newLines, Math.max(1, at)),
                        matcher.group().strip().length(),
                        "found '" + matcher.group().strip()
                                + "' typed by hand, expected an expression such as {{elapsed}}");
            }
            line += lines(text, text.length());
            column += text.length();
            if (piece instanceof Prose.Piece.Fact(var gap, var place)) {
                if (isTyped(gap)) {
                    findings.warning(
                            place,
                            gap.source().length() + 4,
                            "found '" + gap.source() + "' typed by hand in a gap, expected what a run says");
                }
                line = place.line() + lines(gap.source(), gap.source().length());
                column = place.column() + gap.source().length() + 4;
            }
        }
    }

    private static boolean isTyped(Gap gap) {
        return gap.expression() instanceof Expression.Constant(Value value) && !(value instanceof Value.Text);
    }

    private static String blanked(String text) {
        return LET_THROUGH
                .matcher(text)
                .replaceAll(match -> " ".repeat(match.group().length()));
    }

    private static int lines(String text, int end) {
        int count = 0;
        for (int i = 0; i < end; i++) {
            count += text.charAt(i) == '\n' ? 1 : 0;
        }
        return count;
    }
}
