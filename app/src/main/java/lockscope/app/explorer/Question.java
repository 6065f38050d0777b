package lockscope.app.explorer;

import java.util.Map;
import lockscope.engine.listing.Library;
import lockscope.engine.listing.Loaded;
import lockscope.engine.listing.Loader;
import lockscope.engine.listing.Source;

/// What is asked of the explorer: whether a rule can be broken, or a claim in a scenario under a strategy.
public record Question(String scenario, String strategy, Property property) {
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
