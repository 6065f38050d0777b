package lockscope.app.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lockscope.engine.program.Primitive;

/// Takes lines apart into code, names and comments; goes through a text from top to bottom.
final class LineReader {
    private static final Map<String, Primitive> PRIMITIVES = primitives();

    private final Set<String> routines;
    private final List<Span> spans = new ArrayList<>();
    private boolean inComment;

    /// @param routines the names that are routines
    LineReader(Set<String> routines) {
        this.routines = routines;
    }

    private static Map<String, Primitive> primitives() {
        Map<String, Primitive> names = new TreeMap<>();
        for (Primitive primitive : Primitive.values()) {
            names.put(primitive.listingName(), primitive);
        }
        return names;
    }

    List<Span> read(String line) {
        spans.clear();
        int at = 0;
        while (at < line.length()) {
            at = inComment ? comment(line, at) : code(line, at);
        }
        return List.copyOf(spans);
    }

    private int comment(String line, int from) {
        int close = line.indexOf("*/", from);
        inComment = close < 0;
        int end = close < 0 ? line.length() : close + 2;
        spans.add(new Span(line.substring(from, end), Span.Kind.COMMENT, null));
        return end;
    }

    private int code(String line, int from) {
        if (line.startsWith("//", from)) {
            spans.add(new Span(line.substring(from), Span.Kind.COMMENT, null));
            return line.length();
        }
        if (line.startsWith("/*", from)) {
            inComment = true;
            return from;
        }
        int end = from;
        if (Character.isJavaIdentifierStart(line.charAt(from))) {
            while (end < line.length() && Character.isJavaIdentifierPart(line.charAt(end))) {
                end++;
            }
            name(line.substring(from, end));
            return end;
        }
        while (end < line.length()
                && !Character.isJavaIdentifierStart(line.charAt(end))
                && !line.startsWith("//", end)
                && !line.startsWith("/*", end)) {
            end++;
        }
        plain(line.substring(from, end));
        return end;
    }

    private void name(String name) {
        Primitive primitive = PRIMITIVES.get(name);
        if (primitive != null) {
            spans.add(new Span(name, Span.Kind.PRIMITIVE, primitive));
        } else if (routines.contains(name)) {
            spans.add(new Span(name, Span.Kind.ROUTINE, null));
        } else {
            plain(name);
        }
    }

    /// Code beside code is one span.
    private void plain(String text) {
        Span last = spans.isEmpty() ? null : spans.getLast();
        if (last != null && last.kind() == Span.Kind.CODE) {
            spans.set(spans.size() - 1, new Span(last.text() + text, Span.Kind.CODE, null));
        } else {
            spans.add(new Span(text, Span.Kind.CODE, null));
        }
    }
}
