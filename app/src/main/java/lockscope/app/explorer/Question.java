package lockscope.app.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lockscope.engine.listing.Library;
import lockscope.engine.listing.Loaded;
import lockscope.engine.listing.Loader;
import lockscope.engine.listing.Source;

/// What is asked of the explorer: whether a rule can be broken, or a claim in a scenario under a strategy.
public record Question(String scenario, String strategy, Property property) {
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
