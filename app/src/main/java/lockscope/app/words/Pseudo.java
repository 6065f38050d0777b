package lockscope.app.words;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A language that nobody speaks, to see what a translation would do to the window: the same words with accents, a third
/// longer, in brackets. A text without brackets is not in a bundle; one without its closing bracket has been cut.
final class Pseudo {
    /// English with artificial accents.
    static final Locale LOCALE = Locale.forLanguageTag("en-XA");

    private static final Pattern FILLED_IN = Pattern.compile("\\{\\d}|''");
    private static final String PLAIN = "aeiouAEIOUcnsy";
    private static final String ACCENTED =
            "\u00e5\u00e9\u00ee\u00f6\u00fb\u00c5\u00c9\u00ce\u00d6\u00db\u00e7\u00f1\u0161\u00fd";
    /// A text of one or two letters is a sign.
    private static final int SIGN = 3;

    private Pseudo() {}

    static String of(String text) {
        if (text.length() < SIGN || text.chars().noneMatch(Character::isLetter)) {
            return text;
        }
        StringBuilder out = new StringBuilder("[");
        Matcher kept = FILLED_IN.matcher(text);
        int from = 0;
        while (kept.find()) {
            accent(text, from, kept.start(), out);
            out.append(kept.group());
            from = kept.end();
        }
        accent(text, from, text.length(), out);
        return out.append("~".repeat(text.length() / 3)).append(']').toString();
    }

    private static void accent(String text, int from, int to, StringBuilder out) {
        for (int i = from; i < to; i++) {
            int place = PLAIN.indexOf(text.charAt(i));
            out.append(place < 0 ? text.charAt(i) : ACCENTED.charAt(place));
        }
    }
}
