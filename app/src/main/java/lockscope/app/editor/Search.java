package lockscope.app.editor;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds places in the text of a listing.
final class Search {
    private Search() {}

    /// A text as it is compared: capital letters are as small ones, and no place moves.
    static String folded(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return small.length() == text.length() ? small : text;
    }

    /// How often a text is in another, without overlaps.
    static int count(String text, String wanted) {
        int count = 0;
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
            count++;
        }
        return count;
    }

    /// The line on which a routine begins, from 1; 0 when the text has none of that name.
    static int lineOf(String text, String routine) {
        Matcher head = Pattern.compile("(?m)^\\w[^\\n;(]*\\b" + Pattern.quote(routine) + "\\(")
                .matcher(text);
        return head.find() ? count(text.substring(0, head.start()), "\n") + 1 : 0;
    }
}
