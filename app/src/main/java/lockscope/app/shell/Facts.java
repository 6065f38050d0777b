package lockscope.app.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// The numbers that the window states at the moment, by part: what a caption, a test or a text beside a picture can be
/// held to.
public final class Facts {
    private final Map<String, Supplier<Map<String, Object>>> sources = new LinkedHashMap<>();

    Facts() {}

    /// @param numbers what it states now, by name: whole numbers, texts, lists and maps of them; empty while it is not
    ///     shown
    public void add(String part, Supplier<Map<String, Object>> numbers) {
        sources.put(part, numbers);
    }

    /// What every part states that states anything.
    public Map<String, Map<String, Object>> all() {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        sources.forEach((part, source) -> {
            Map<String, Object> numbers = source.get();
            if (!numbers.isEmpty()) {
                all.put(part, numbers);
            }
        });
        return all;
    }
}
