package lockscope.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lockscope.app.library.ShippedLibrary;
import lockscope.engine.listing.Listing;
import lockscope.engine.listing.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
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

    /// Says what was expected as one would type it.
    static final class Reader implements CommandLine.ITypeConverter<What> {
        @Override
        public What convert(String text) {
            return Arrays.stream(What.values())
                    .filter(what -> what.toString().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> new CommandLine.TypeConversionException(
                            "found '" + text + "', expected strategies or scenarios"));
        }
    }

    @Parameters(
            index = "0",
            paramLabel = "WHAT",
            converter = Reader.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
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
        List<Listing> others = names.isEmpty() ? others(loading, strategies) : List.of();
        if (json) {
            Json text = new Json();
            text.beginObject();
            ListingCard.write(text, strategies ? "strategies" : "scenarios", listings);
            if (names.isEmpty()) {
                ListingCard.write(text, strategies ? "broken" : "explored", others);
            }
            console.say(text.endObject().toString());
        } else if (names.isEmpty()) {
            table(strategies ? "strategy" : "scenario", listings);
            console.say("");
            table(strategies ? "broken on purpose" : "to be explored", others);
            console.say("");
            console.say(console.faint("lockscope list " + what + " NAME says more about one of them"));
        } else {
            listings.forEach(listing -> new ListingCard(console).print(listing));
        }
        return ExitCode.YES;
    }

    /// What ships in folders of its own: strategies that break a rule, scenarios for the explorer.
    private static List<Listing> others(Loading loading, boolean strategies) {
        List<String> all = strategies ? ShippedLibrary.broken() : ShippedLibrary.explored();
        return all.stream()
                .map(name -> Listing.of(strategies ? loading.strategy(name) : loading.scenario(name)))
                .toList();
    }

    private void table(String kind, List<Listing> listings) {
        Table table = new Table(kind, "<");
        listings.forEach(listing -> table.row(listing.name(), listing.title()));
        table.print(console, "");
    }
}
