package lockscope.app.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is to be run: a scenario under one or two strategies, with settings that take the place of the scenario's.
///
/// @param strategies the panes from left to right
/// @param settings as `--set` takes them
public record Setup(String scenario, List<String> strategies, Map<String, String> settings) {
    /// What the window opens with.
    public static final Setup OPENING = new Setup("unshare-storm", List.of("net_mutex", "pernet_ops_rwsem"), Map.of());

    public Setup {
        strategies = List.copyOf(strategies);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    public Setup withStrategies(List<String> names) {
        return new Setup(scenario, names, settings);
    }

    public Setup withStrategy(int pane, String name) {
        List<String> names = new ArrayList<>(strategies);
        names.set(pane, name);
        return withStrategies(names);
    }

    public Setup withSetting(String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>(settings);
        changed.put(key, value);
        return new Setup(scenario, strategies, changed);
    }
}
