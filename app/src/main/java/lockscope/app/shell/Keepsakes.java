package lockscope.app.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What parts of the window want to find again as they left it, each as a line of text under a name of its own.
public final class Keepsakes {
    /// Where something is kept.
    public enum Kept {
        /// In moments and checkpoints: what belongs to what is looked at.
        MOMENT,
        /// As [#MOMENT]; when nobody has saved it, it is offered again after a crash.
        WORK,
        /// For the next start, whatever is looked at then.
        SETTINGS
    }

    private record Keepsake(Kept kept, Supplier<String> save, Consumer<String> restore) {}

    private final Map<String, Keepsake> all = new LinkedHashMap<>();

    Keepsakes() {}

    /// @param save the state now; empty for the state that nobody has touched
    /// @param restore takes what `save` gave, also the empty text; leaves alone what it does not understand
    public void add(String name, Kept kept, Supplier<String> save, Consumer<String> restore) {
        if (all.put(name, new Keepsake(kept, save, restore)) != null) {
            throw new IllegalArgumentException("two keepsakes are called " + name);
        }
    }

    private static boolean isOfMoment(Kept kept) {
        return switch (kept) {
            case MOMENT, WORK -> true;
            case SETTINGS -> false;
        };
    }

    /// What a moment keeps, without what nobody has touched.
    public Map<String, String> ofMoment() {
        return saved(keepsake -> isOfMoment(keepsake.kept()));
    }

    public Map<String, String> ofSettings() {
        return saved(keepsake -> keepsake.kept() == Kept.SETTINGS);
    }

    /// Whether there is anything that would be lost in a crash.
    public boolean hasWork() {
        return !saved(keepsake -> keepsake.kept() == Kept.WORK).isEmpty();
    }

    private Map<String, String> saved(Predicate<Keepsake> wanted) {
        return all.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().save().get()))
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
    }

    /// Brings a moment's state back; what it does not name goes back to what nobody has touched.
    public void restoreMoment(Map<String, String> texts) {
        all.forEach((name, keepsake) -> {
            if (isOfMoment(keepsake.kept())) {
                keepsake.restore().accept(texts.getOrDefault(name, ""));
            }
        });
    }

    public void restoreSettings(Map<String, String> texts) {
        all.forEach((name, keepsake) -> {
            String text = texts.get(name);
            if (keepsake.kept() == Kept.SETTINGS && text != null) {
                keepsake.restore().accept(text);
            }
        });
    }
}
