package lockscope.app.words;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// All texts of the window in one bundle; each part of the window has a file of its own.
final class Bundles extends ResourceBundle {
    /// The files; a key stands in one of them only.
    static final List<String> FILES = List.of(
            "words",
            "commands",
            "shell",
            "present",
            "archive",
            "whatif",
            "compare",
            "inspector",
            "charts",
            "numbers",
            "lesson",
            "editor",
            "explorer",
            "export");

    private final Map<String, String> texts = new LinkedHashMap<>();

    /// @throws IllegalStateException when two files have the same key
    Bundles(Locale locale) {
        for (String file : FILES) {
            ResourceBundle part = ResourceBundle.getBundle("lockscope.app.words." + file, locale);
            for (String key : part.keySet()) {
                String text = part.getString(key);
                if (texts.put(key, locale.equals(Pseudo.LOCALE) ? Pseudo.of(text) : text) != null) {
                    throw new IllegalStateException("two texts are called " + key);
                }
            }
        }
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
