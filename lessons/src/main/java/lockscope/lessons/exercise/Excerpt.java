package lockscope.lessons.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockscope.engine.listing.Listing;
import lockscope.engine.listing.Source;
import org.jspecify.annotations.Nullable;

/// A routine of a strategy, which can be written anew.
///
/// @param firstLine where it begins in the strategy's file, counted from 1
/// @param text from its first line to its closing brace
public record Excerpt(Source strategy, String routine, int firstLine, String text) {
    private static final Pattern CALL = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)\\s*\\(");
    private static final List<String> NO_CALLS = List.of("if", "while", "repeat", "list_for_each", "return");

    /// The routine as the strategy's own file has it; null when it stands elsewhere or nowhere.
    public static @Nullable Excerpt of(Source strategy, String routine) {
        List<String> lines = strategy.text().lines().toList();
        for (Listing.Lines found : Listing.of(strategy).routines()) {
            if (found.routine().equals(routine)) {
                String text = String.join("\n", lines.subList(found.firstLine() - 1, found.lastLine()));
                return new Excerpt(strategy, routine, found.firstLine(), text);
            }
        }
        return null;
    }

    /// The strategy with another text in the routine's place.
    public Source with(String other) {
        List<String> lines = new ArrayList<>(strategy.text().lines().toList());
        int count = (int) text.lines().count();
        List<String> place = lines.subList(firstLine - 1, firstLine - 1 + count);
        place.clear();
        place.addAll(other.lines().toList());
        return new Source(strategy.name(), String.join("\n", lines) + "\n");
    }

    /// What a text calls, in order, without arguments and comments: two texts with the same calls say the same for most
    /// purposes.
    public static List<String> calls(String text) {
        List<String> calls = new ArrayList<>();
        for (String line : text.lines().toList()) {
            int comment = line.indexOf("//");
            Matcher call = CALL.matcher(comment < 0 ? line : line.substring(0, comment));
            while (call.find()) {
                if (!NO_CALLS.contains(call.group(1))) {
                    calls.add(call.group(1));
                }
            }
        }
        return List.copyOf(calls);
    }

    /// What a line of a program calls; empty for nothing.
    ///
    /// @param line as `FILE:NUMBER  CODE`
    public static String calledOn(String line) {
        int code = line.indexOf("  ");
        List<String> calls = calls(code < 0 ? line : line.substring(code));
        return calls.isEmpty() ? "" : calls.getFirst();
    }

    /// What a text calls that another does not, in order.
    public static List<String> added(String text, String before) {
        List<String> added = new ArrayList<>(calls(text));
        calls(before).forEach(added::remove);
        return List.copyOf(added);
    }
}
