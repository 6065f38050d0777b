package lockscope.app.cli;

import lockscope.engine.listing.Source;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What a command runs: one scenario under one strategy.
final class OneRun {
    @Parameters(paramLabel = "SCENARIO", description = "Name of a scenario, or the path of a file.")
    String scenario = "";

    @Option(
            names = {"-s", "--strategy"},
            required = true,
            paramLabel = "S",
            description = "Name of a locking strategy, or the path of a file.")
    String strategy = "";

    /// @throws Loading.BadInput when there is no such scenario
    Source scenario(Loading loading) {
        return loading.scenario(scenario);
    }

    /// @throws Loading.BadInput when there is no such strategy
    Source strategy(Loading loading) {
        return loading.strategy(strategy);
    }
}
