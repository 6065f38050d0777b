package lockscope.app.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lockscope.app.library.Shelf;
import lockscope.app.words.Axis;
import lockscope.app.words.Words;
import lockscope.engine.explore.Replay;
import lockscope.engine.listing.Diagnostic;
import lockscope.engine.listing.Library;
import lockscope.engine.listing.Listing;
import lockscope.engine.listing.Source;
import lockscope.engine.whatif.Plan;
import lockscope.engine.whatif.Planned;
import lockscope.engine.whatif.Planner;

/// Turns set-ups into experiments; does its work in the thread of the caller.
public final class Lab {
    private final Shelf library;
    private final Words words;

    /// @param library what ships
    public Lab(Library library, Words words) {
        this.library = new Shelf(library);
        this.words = words;
    }

    /// The listings that runs are made from; what is put there takes effect with the next run.
    public Shelf shelf() {
        return library;
    }

    /// The words of the runs, times as times.
    Words words() {
        return words;
    }

    public List<String> scenarios() {
        return library.scenarios();
    }

    public List<String> strategies() {
        return library.strategies();
    }

    /// A scenario as its file describes it, with the strategies that it wants compared.
    ///
    /// @param panes how many strategies there is room for
    /// @param others strategies to take where the scenario names none
    Setup setup(String scenario, int panes, List<String> others) {
        Source source = library.scenario(scenario);
        List<String> wanted = source == null ? List.of() : Listing.of(source).compare();
        List<String> known = wanted.stream().filter(strategies()::contains).toList();
        List<String> chosen = known.size() >= panes ? known.subList(0, panes) : others;
        return new Setup(scenario, chosen, Map.of());
    }

    /// The strategies that a scenario wants compared, those of a set-up included.
    public List<String> compared(Setup setup) {
        Source source = library.scenario(setup.scenario());
        List<String> names = new ArrayList<>(setup.strategies());
        if (source != null) {
            names.addAll(Listing.of(source).compare());
        }
        return names.stream().distinct().filter(strategies()::contains).toList();
    }

    /// The title of a scenario; empty when there is none of that name.
    public String title(String scenario) {
        Source source = library.scenario(scenario);
        return source == null ? "" : Listing.of(source).title();
    }

    /// What to watch for in a scenario; empty when its file does not say.
    public String about(String scenario) {
        Source source = library.scenario(scenario);
        return source == null ? "" : String.join(" ", Listing.of(source).about());
    }

    /// A replay as an experiment whose axis counts steps.
    ///
    /// @param replay not stepped any further while the experiment is in use
    public Experiment replayed(Replay replay) {
        Setup setup =
                new Setup(replay.program().scenario(), List.of(replay.program().strategy()), Map.of());
        return Experiment.of(setup, Axis.STEPS, List.of(RunView.of(replay, words)), List.of());
    }

    /// What a branch of a set-up comes to, with what else may be different there.
    ///
    /// @throws IllegalArgumentException for a listing that there is not
    public Planned plan(Setup setup, Branch branch) {
        Source scenario = library.scenario(setup.scenario());
        Source strategy = library.strategy(branch.strategy());
        if (scenario == null || strategy == null) {
            throw new IllegalArgumentException("no such listing: " + setup);
        }
        return Planner.plan(library, strategy, scenario, setup.settings(), branch.whatIfs());
    }

    /// Loads and runs everything.
    public Experiment perform(Setup setup) {
        return perform(setup, () -> false);
    }

    /// Loads and runs everything, unless they are given up.
    ///
    /// @throws RunView.Cancelled when nobody waits for them any more
    public Experiment perform(Setup setup, Awaited awaited) {
        return performLike(List.of(), setup, awaited);
    }

    /// Loads and runs what has not been run yet.
    ///
    /// @param known runs that were made before: one that is wanted again is taken as it is, and others share the past
    ///     that they have in common with one of these
    Experiment performLike(List<RunView> known, Setup setup, Awaited awaited) {
        List<Plan> plans = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>();
        for (Branch branch : setup.branches()) {
            Planned planned = plan(setup, branch);
            planned.diagnostics().stream()
                    .filter(finding -> !findings.contains(finding))
                    .forEach(findings::add);
            if (planned.plan() != null) {
                plans.add(planned.plan());
            }
        }
        boolean failed = plans.size() < setup.strategies().size();
        List<RunView> runs = failed
                ? List.of()
                : IntStream.range(0, plans.size())
                        .parallel()
                        .mapToObj(pane -> run(plans.get(pane), setup.settings(), known, awaited.ofPane(pane)))
                        .toList();
        return Experiment.of(setup, Axis.TIME, runs, findings);
    }

    /// Runs what has been loaded elsewhere; it shows up as that set-up.
    ///
    /// @throws RunView.Cancelled when nobody waits for them any more
    public Experiment perform(Setup setup, List<RunView.Wanted> wanted, Awaited awaited) {
        List<RunView> runs = IntStream.range(0, wanted.size())
                .parallel()
                .mapToObj(pane -> RunView.of(wanted.get(pane), words, awaited.ofPane(pane)))
                .toList();
        return Experiment.of(setup, Axis.TIME, runs, List.of());
    }

    private RunView run(Plan plan, Map<String, String> settings, List<RunView> known, Awaited awaited) {
        Origin origin = new Origin(plan, settings);
        for (RunView run : known) {
            if (run.isOf(origin)) {
                return run;
            }
        }
        RunView like =
                known.stream().filter(run -> run.beginsLike(origin)).findFirst().orElse(null);
        return RunView.of(origin, like, words, awaited);
    }
}
