package lockscope.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lockscope.engine.listing.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lockscope list`: what ships.
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "List the strategies or the scenarios that ship.",
        footer = {
            "",
            "Examples:",
            "  lockscope list strategies",
            "  lockscope list scenarios",
        })
final class ListCommand implements Callable<Integer> {
    private final Console console;

    /// What can be listed.
    enum What {
        STRATEGIES,
        SCENARIOS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(index = "0", paramLabel = "WHAT", description = "One of ${COMPLETION-CANDIDATES}.")
    @Nullable
    What what;

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Loading loading = new Loading();
        boolean strategies = what == What.STRATEGIES;
        List<String> names =
                strategies ? loading.library().strategies() : loading.library().scenarios();
        Table table = new Table(strategies ? "strategy" : "scenario", "<");
        for (String name : names) {
            table.row(name, title(strategies ? loading.strategy(name) : loading.scenario(name)));
        }
        table.print(console, "");
        return ExitCode.YES;
    }

    private static String title(Source source) {
        return source.name();
    }
}
