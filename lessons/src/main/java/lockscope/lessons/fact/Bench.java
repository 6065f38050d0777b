package lockscope.lessons.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockscope.engine.listing.Diagnostic;
import lockscope.engine.listing.Library;
import lockscope.engine.listing.Listing;
import lockscope.engine.listing.Loaded;
import lockscope.engine.listing.Loader;
import lockscope.engine.listing.Setting;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Program;
import lockscope.lessons.Lesson;
import lockscope.lessons.RunPlan;
import lockscope.lessons.exercise.Explorations;

/// Where the runs of lessons are made, each once.
public final class Bench {
    private final Library shipped;
    private final Map<String, String> changes;
    private final Map<Key, RunFacts> made = new HashMap<>();
    private final Explorations explored = new Explorations();

    private record Key(String strategy, String scenario, Map<String, String> settings, boolean checked) {}

    public Bench(Library shipped) {
        this(shipped, Map.of());
    }

    /// @param changes settings that every run gets whose scenario has them
    public Bench(Library shipped, Map<String, String> changes) {
        this.shipped = shipped;
        this.changes = new TreeMap<>(changes);
    }

    /// The listings that ship.
    public Library shipped() {
        return shipped;
    }

    /// What was found out about exercises in these listings.
    public Explorations explored() {
        return explored;
    }

    /// The run that a lesson plans.
    public RunFacts run(Lesson lesson, RunPlan plan) throws Unanswerable {
        LessonLibrary library = new LessonLibrary(shipped, lesson);
        Source strategy = library.strategy(plan.strategy());
        if (strategy == null) {
            throw Unanswerable.unknown("strategy", plan.strategy(), library.strategies());
        }
        Source scenario = library.scenario(plan.scenario());
        if (scenario == null) {
            throw Unanswerable.unknown("scenario", plan.scenario(), library.scenarios());
        }
        Map<String, String> settings = new TreeMap<>(plan.settings());
        for (Setting setting : Listing.of(scenario).settings()) {
            String change = changes.get(setting.key());
            if (change != null) {
                settings.put(setting.key(), change);
            }
        }
        Key key = new Key(strategy.text(), scenario.text(), settings, plan.checked());
        RunFacts facts = made.get(key);
        if (facts == null) {
            facts = new RunFacts(program(library, strategy, scenario, settings), plan.checked(), scenario, settings);
            made.put(key, facts);
        }
        return facts;
    }

    private static Program program(Library library, Source strategy, Source scenario, Map<String, String> settings)
            throws Unanswerable {
        Loaded loaded = Loader.load(library, strategy, scenario, settings);
        Program program = loaded.program();
        if (program == null) {
            List<Diagnostic> errors =
                    loaded.diagnostics().stream().filter(Diagnostic::isError).toList();
            throw new Unanswerable("the listings cannot be run: "
                    + (errors.isEmpty() ? "" : errors.getFirst().rendering()));
        }
        return program;
    }
}
