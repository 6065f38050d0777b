package lockscope.app.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockscope.engine.whatif.WhatIf;

/// What is to be run: a scenario under up to three strategies, with settings that take the place of the scenario's, and
/// in each pane with what is different there.
///
/// @param strategies the panes from left to right
/// @param settings as `--set` takes them
/// @param whatIfs for each pane; lists that are missing are empty
public record Setup(
        String scenario, List<String> strategies, Map<String, String> settings, List<List<WhatIf>> whatIfs) {
    /// How many strategies can be shown beside each other.
    public static final int MOST_PANES = 3;

    /// What the window opens with.
    public static final Setup OPENING = new Setup("unshare-storm", List.of("net_mutex", "pernet_ops_rwsem"), Map.of());

    public Setup {
        strategies = List.copyOf(strategies);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        List<List<WhatIf>> each = new ArrayList<>();
        for (int pane = 0; pane < strategies.size(); pane++) {
            each.add(pane < whatIfs.size() ? List.copyOf(whatIfs.get(pane)) : List.of());
        }
        whatIfs = List.copyOf(each);
    }

    /// Nothing is different in any pane.
    public Setup(String scenario, List<String> strategies, Map<String, String> settings) {
        this(scenario, strategies, settings, List.of());
    }

    public Branch branch(int pane) {
        return new Branch(strategies.get(pane), whatIfs.get(pane));
    }

    public List<Branch> branches() {
        List<Branch> branches = new ArrayList<>();
        for (int pane = 0; pane < strategies.size(); pane++) {
            branches.add(branch(pane));
        }
        return branches;
    }

    public Setup withBranches(List<Branch> panes) {
        return new Setup(
                scenario,
                panes.stream().map(Branch::strategy).toList(),
                settings,
                panes.stream().map(Branch::whatIfs).toList());
    }

    public Setup withBranch(int pane, Branch branch) {
        List<Branch> panes = branches();
        panes.set(pane, branch);
        return withBranches(panes);
    }

    /// What is different in a pane stays where its strategy stays.
    public Setup withStrategies(List<String> names) {
        List<Branch> panes = new ArrayList<>();
        for (int pane = 0; pane < names.size(); pane++) {
            boolean same = pane < strategies.size() && strategies.get(pane).equals(names.get(pane));
            panes.add(same ? branch(pane) : Branch.of(names.get(pane)));
        }
        return withBranches(panes);
    }

    public Setup withStrategy(int pane, String name) {
        List<String> names = new ArrayList<>(strategies);
        names.set(pane, name);
        return withStrategies(names);
    }

    public Setup withSetting(String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>(settings);
        changed.put(key, value);
        return new Setup(scenario, strategies, changed, whatIfs);
    }
}
