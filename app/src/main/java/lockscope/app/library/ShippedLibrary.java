package lockscope.app.library;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.listing.Library;
import lockscope.engine.listing.Source;
import org.jspecify.annotations.Nullable;

/// The listings that ship: strategies with the engine, scenarios with the assets.
public final class ShippedLibrary implements Library {
    private final Resources strategies = new Resources("lockscope.engine", "lockscope/engine/strategies/");
    private final Resources scenarios = new Resources("lockscope.assets", "lockscope/assets/scenarios/");

    /// The scenarios that are small enough to be explored to the end.
    public static List<String> small() {
        return in("small", new Resources("lockscope.assets", "lockscope/assets/scenarios/small/"));
    }

    /// The scenarios that are meant for the explorer: the small ones, and the large ones that show what it can do.
    public static List<String> explored() {
        List<String> all = new ArrayList<>(small());
        all.addAll(in("large", new Resources("lockscope.assets", "lockscope/assets/scenarios/large/")));
        return all;
    }

    /// The strategies that break a rule on purpose.
    public static List<String> broken() {
        return in("broken", new Resources("lockscope.engine", "lockscope/engine/strategies/broken/"));
    }

    private static List<String> in(String folder, Resources resources) {
        return resources.names().stream().map(name -> folder + "/" + name).toList();
    }

    /// Reads nothing yet.
    public ShippedLibrary() {}

    @Override
    public List<String> strategies() {
        return strategies.names().stream()
                .filter(name -> strategy(name) != null)
                .toList();
    }

    @Override
    public List<String> scenarios() {
        return scenarios.names();
    }

    @Override
    public @Nullable Source strategy(String name) {
        Source source = source(strategies, name);
        return source == null || isCommon(source.text()) ? null : source;
    }

    @Override
    public @Nullable Source scenario(String name) {
        return source(scenarios, name);
    }

    @Override
    public @Nullable Source common(String name) {
        return source(strategies, name);
    }

    private static @Nullable Source source(Resources resources, String name) {
        String text = resources.text(name);
        return text == null ? null : new Source(name, text);
    }

    /// Whether a file is one that strategies include: its head, the first line that is neither blank nor a comment,
    /// says so.
    private static boolean isCommon(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .findFirst()
                .orElse("")
                .startsWith("common ");
    }
}
