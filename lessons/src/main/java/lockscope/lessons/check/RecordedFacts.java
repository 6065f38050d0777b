package lockscope.lessons.check;

import java.util.Map;
import java.util.TreeMap;

/// What the facts of a lesson came to when its author last read it, as a file: `EXPRESSION => TEXT`, one a line.
public final class RecordedFacts {
    private static final String ARROW = " => ";

    private RecordedFacts() {}

    /// Reads a file; lines without an arrow are left out.
    public static Map<String, String> read(String text) {
        Map<String, String> facts = new TreeMap<>();
        for (String line : text.lines().toList()) {
            int arrow = line.lastIndexOf(ARROW);
            if (arrow > 0) {
                facts.put(line.substring(0, arrow), line.substring(arrow + ARROW.length()));
            }
        }
        return facts;
    }

    public static String write(Map<String, String> facts) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(facts)
                .forEach((expression, value) ->
                        text.append(expression).append(ARROW).append(value).append('\n'));
        return text.toString();
    }
}
