package lockscope.app.window;

import javafx.util.StringConverter;
import lockscope.app.theme.Theme;
import lockscope.app.words.Words;

/// Themes as the user reads them.
final class ThemeNames extends StringConverter<Theme.Kind> {
    private final Words words;

    ThemeNames(Words words) {
        this.words = words;
    }

    @Override
    public String toString(Theme.Kind kind) {
        return kind == null ? "" : words.say("theme." + kind);
    }

    @Override
    public Theme.Kind fromString(String name) {
        for (Theme.Kind kind : Theme.Kind.values()) {
            if (toString(kind).equals(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(name);
    }
}
