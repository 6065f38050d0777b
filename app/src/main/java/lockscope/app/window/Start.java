package lockscope.app.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockscope.app.theme.Theme;
import org.jspecify.annotations.Nullable;

/// What the window opens with.
///
/// @param subject a file or the name of a scenario; empty for what the window opens with by itself
/// @param strategies none for those that the scenario wants compared
/// @param atNanos -1 for wherever it begins
/// @param theme null for the one that is remembered
/// @param lesson its number or name; empty for none
public record Start(
        String subject,
        List<String> strategies,
        long atNanos,
        boolean present,
        Theme.@Nullable Kind theme,
        String lesson) {
    /// Whatever was there when the window was last closed, or what a first start shows.
    public static final Start PLAIN = new Start("", List.of(), -1, false, null, "");

    public Start {
        strategies = List.copyOf(strategies);
    }

    public boolean isPlain() {
        return equals(PLAIN);
    }

    /// As the toolkit hands parameters to an application.
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        arguments.add("--subject=" + subject);
        arguments.add("--strategies=" + String.join(",", strategies));
        arguments.add("--at=" + atNanos);
        arguments.add("--present=" + present);
        arguments.add("--theme=" + (theme == null ? "" : theme.key()));
        arguments.add("--lesson=" + lesson);
        return arguments;
    }

    static Start of(Map<String, String> named) {
        if (named.isEmpty()) {
            return PLAIN;
        }
        String theme = named.getOrDefault("theme", "").toUpperCase(Locale.ROOT);
        return new Start(
                named.getOrDefault("subject", ""),
                Arrays.stream(named.getOrDefault("strategies", "").split(","))
                        .filter(name -> !name.isBlank())
                        .toList(),
                Long.parseLong(named.getOrDefault("at", "-1")),
                Boolean.parseBoolean(named.get("present")),
                theme.isEmpty() ? null : Theme.Kind.valueOf(theme),
                named.getOrDefault("lesson", ""));
    }
}
