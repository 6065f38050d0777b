package lockscope.engine.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockscope.engine.listing.Listings;
import lockscope.engine.listing.Loader;
import lockscope.engine.program.Program;

/// The listings that ship, as programs.
public final class Shipped {
    private static final Listings LIBRARY = Listings.none();

    /// Scenarios whose runs take more than 10,000 events.
    private static final List<String> LONG =
            List.of("container-host", "criu-hang", "one-sync-op", "traced-4.15", "unshare-loop");

    private Shipped() {}

    public static List<String> strategies() {
        return LIBRARY.strategies();
    }

    public static List<String> shortScenarios() {
        return LIBRARY.scenarios().stream().filter(name -> !LONG.contains(name)).toList();
    }

    public static List<String> longScenarios() {
        return LONG;
    }

    /// @param settings such as `jitter=5%`
    public static Program program(String strategy, String scenario, String... settings) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            given.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return Listings.program(Loader.load(LIBRARY, LIBRARY.strategy(strategy), LIBRARY.scenario(scenario), given));
    }
}
