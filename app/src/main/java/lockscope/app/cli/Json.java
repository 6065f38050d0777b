package lockscope.app.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes JSON, field by field in the given order, so that equal runs print equal bytes.
final class Json {
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean first = true;

    Json beginObject() {
        return begin('{');
    }

    Json beginObject(String name) {
        name(name);
        return open('{');
    }

    Json endObject() {
        return end('}');
    }

    Json beginArray(String name) {
        name(name);
        return open('[');
    }

    Json endArray() {
        return end(']');
    }

    Json field(String name, String value) {
        name(name);
        string(value);
        return this;
    }

    Json field(String name, long value) {
        return raw(name, Long.toString(value));
    }

    Json field(String name, boolean value) {
        return raw(name, Boolean.toString(value));
    }

    /// A number with three decimals.
    Json thousandths(String name, long value) {
        String digits = String.format(java.util.Locale.ROOT, "%d.%03d", value / 1000, value % 1000);
        return raw(name, digits);
    }

    /// A field whose value is written out already.
    Json raw(String name, String value) {
        name(name);
        text.append(value);
        return this;
    }

    Json item(String value) {
        separate();
        string(value);
        return this;
    }

    /// A value in an array: a map, a list, a whole number, a truth value, or what is written as text.
    Json value(@Nullable Object value) {
        separate();
        return write(value);
    }

    private Json write(@Nullable Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                open('{');
                map.forEach((name, each) -> {
                    name(String.valueOf(name));
                    write(each);
                });
                end('}');
            }
            case List<?> list -> {
                open('[');
                list.forEach(this::value);
                end(']');
            }
            case Boolean truth -> text.append(truth);
            case Integer number -> text.append(number);
            case Long number -> text.append(number);
            case null -> text.append("null");
            default -> string(value.toString());
        }
        return this;
    }

    private Json begin(char bracket) {
        if (depth > 0) {
            separate();
        }
        return open(bracket);
    }

    private Json open(char bracket) {
        text.append(bracket);
        depth++;
        first = true;
        return this;
    }

    private Json end(char bracket) {
        depth--;
        if (!first) {
            newLine();
        }
        text.append(bracket);
        first = false;
        return this;
    }

    private void name(String name) {
        separate();
        string(name);
        text.append(": ");
    }

    private void separate() {
        if (!first) {
            text.append(',');
        }
        first = false;
        newLine();
    }

    private void newLine() {
        text.append('\n').append("  ".repeat(depth));
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                case '\r' -> text.append("\\r");
                default -> {
                    if (c < 0x20) {
                        text.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
