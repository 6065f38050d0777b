package lockscope.app.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockscope.app.session.Branch;
import lockscope.app.session.Experiment;
import lockscope.app.session.RunView;
import org.jspecify.annotations.Nullable;

/// The branches of a scenario that were run, each under the one that it leaves. Nothing goes from it until another
/// scenario, or another machine, is chosen.
public final class BranchTree {
    private final Map<Branch, @Nullable RunView> runs = new LinkedHashMap<>();
    private String scenario = "";
    private Map<String, String> settings = Map.of();

    /// A line of the tree.
    ///
    /// @param depth 0 for a run as it was
    /// @param run null for a branch that was never run itself, only left
    public record Row(Branch branch, int depth, @Nullable RunView run) {}

    /// Takes what was run.
    void note(Experiment experiment) {
        boolean other = !scenario.equals(experiment.setup().scenario())
                || !settings.equals(experiment.setup().settings());
        if (other) {
            runs.clear();
            scenario = experiment.setup().scenario();
            settings = experiment.setup().settings();
        }
        List<Branch> branches = experiment.setup().branches();
        for (int pane = 0; pane < experiment.runs().size(); pane++) {
            add(branches.get(pane), experiment.runs().get(pane));
        }
    }

    private void add(Branch branch, RunView run) {
        Branch parent = branch.parent();
        while (parent != null && !runs.containsKey(parent)) {
            runs.put(parent, null);
            parent = parent.parent();
        }
        runs.put(branch, run);
    }

    /// Its lines from top to bottom, each branch below the one that it leaves, in the order in which they were run.
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Branch branch : runs.keySet()) {
            if (branch.parent() == null) {
                rows(branch, 0, rows);
            }
        }
        return List.copyOf(rows);
    }

    private void rows(Branch branch, int depth, List<Row> rows) {
        rows.add(new Row(branch, depth, runs.get(branch)));
        for (Branch other : runs.keySet()) {
            if (branch.equals(other.parent())) {
                rows(other, depth + 1, rows);
            }
        }
    }

    /// The run of a branch; null when it was not run.
    @Nullable
    RunView run(@Nullable Branch branch) {
        return branch == null ? null : runs.get(branch);
    }
}
