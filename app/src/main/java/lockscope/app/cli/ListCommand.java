package lockscope.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lockscope.engine.listing.Listing;
import lockscope.engine.listing.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lockscope list`: what ships, and what a single listing says of itself.
@Command(
        name = "list",
        customSynopsis = "lockscope list strategies|scenarios [NAME...] [--json]",
        description = "List the strategies or the scenarios that ship; with names, what these say of themselves.",
        footer = {
            "",
            "Examples:",
            "  lockscope list strategies",
            "  lockscope list scenarios",
            "  lockscope list scenarios unshare-loop     with all that --set can change",
        })
final class ListCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    Help help = new Help();

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

    @Parameters(
            index = "1..*",
            paramLabel = "NAME",
            hideParamSyntax = true,
            description = "Names or paths of listings to say everything about.")
    List<String> names = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Loading loading = new Loading();
        boolean strategies = what == What.STRATEGIES;
        List<String> all =
                strategies ? loading.library().strategies() : loading.library().scenarios();
        List<Listing> listings = new ArrayList<>();
        for (String name : names.isEmpty() ? all : names) {
            Source source = strategies ? loading.strategy(name) : loading.scenario(name);
            listings.add(Listing.of(source));
        }
        if (json) {
            console.say(ListingCard.json(strategies ? "strategies" : "scenarios", listings));
        } else if (names.isEmpty()) {
            table(strategies, listings);
        } else {
            listings.forEach(listing -> new ListingCard(console).print(listing));
        }
        return ExitCode.YES;
    }

    private void table(boolean strategies, List<Listing> listings) {
        Table table = new Table(strategies ? "strategy" : "scenario", "<");
        listings.forEach(listing -> table.row(listing.name(), listing.title()));
        table.print(console, "");
        console.say("");
        console.say(console.faint("lockscope list " + what + " NAME says more about one of them"));
    }
}
