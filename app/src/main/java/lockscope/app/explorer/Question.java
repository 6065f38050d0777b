package lockscope.app.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lockscope.engine.explore.Explorer;
import lockscope.engine.listing.Library;
import lockscope.engine.listing.Loaded;
import lockscope.engine.listing.Loader;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Program;

/// What is asked of the explorer: whether a rule can be broken, or a claim in a scenario under a strategy.
///
/// @param cpus how many tasks can be on a CPU at a time; 0 when each has one of its own
/// @param reduced whether orders that nobody can tell apart are visited once
public record Question(String scenario, String strategy, Property property, int cpus, boolean reduced) {
    /// Every order, each task on a CPU of its own.
    public Question(String scenario, String strategy, Property property) {
        this(scenario, strategy, property, 0, false);
    }

    Question withScenario(String other) {
        return new Question(other, strategy, property, cpus, reduced);
    }

    Question withStrategy(String other) {
        return new Question(scenario, other, property, cpus, reduced);
    }

    /// As the explorer wants it.
    Explorer.Options options(Program program) {
        Explorer.Options options =
                Explorer.Options.DEFAULT.withRules(property.rules(program)).withCpus(cpus);
        return reduced ? options.withReductions() : options;
    }

    /// What it names and there is not; empty when it can be asked.
    List<String> missing(Library library) {
        List<String> missing = new ArrayList<>();
        if (library.scenario(scenario) == null) {
            missing.add(scenario);
        }
        if (library.strategy(strategy) == null) {
            missing.add(strategy);
        }
        return missing;
    }

    /// The listings together; with what is wrong when they cannot be explored.
    ///
    /// @throws IllegalArgumentException when there is no listing of that name
    public Loaded load(Library library) {
        Source chosenScenario = library.scenario(scenario);
        Source chosenStrategy = library.strategy(strategy);
        if (chosenScenario == null || chosenStrategy == null) {
            throw new IllegalArgumentException("no such listing: " + this);
        }
        return Loader.load(library, chosenStrategy, property.in(chosenScenario), Map.of());
    }
}
