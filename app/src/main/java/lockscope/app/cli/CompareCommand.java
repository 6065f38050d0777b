package lockscope.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lockscope.engine.listing.Listing;
import lockscope.engine.listing.Source;
import lockscope.engine.run.Outcome;
import lockscope.engine.whatif.Plan;
import lockscope.engine.whatif.WhatIf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lockscope compare`: one scenario under several strategies, with the same seed and the same work.
@Command(
        name = "compare",
        customSynopsis = "lockscope compare SCENARIO --strategies A,B[,C] [OPTIONS]",
        description = "Run a scenario under several strategies and print them beside each other.",
        footer = {
            "",
            "Examples:",
            "  lockscope compare unshare-loop --strategies net_mutex,pernet_ops_rwsem",
            "  lockscope compare unshare-loop --strategies net_mutex,net_sem,pernet_ops_rwsem --json",
            "  lockscope compare unshare-loop --strategies net_mutex,pernet_ops_rwsem --set callbacks_per_net=1",
            "  lockscope compare criu-hang --strategies net_mutex,pernet_ops_rwsem --set dying=500",
            "  lockscope compare unshare-storm --strategies net_mutex --what-if 'at 4ms: reader leaves'",
        })
final class CompareCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    Help help = new Help();

    @Parameters(paramLabel = "SCENARIO", description = "Name of a scenario, or the path of a file.")
    String scenario = "";

    @Option(
            names = {"-s", "--strategies"},
            split = ",",
            paramLabel = "A,B[,C]",
            hideParamSyntax = true,
            description = "Strategies, by name or path; the ratio is that of the first to the last. When "
                    + "left out: those that the scenario names. With --what-if, one alone is compared "
                    + "with itself as it would have been.")
    @Nullable
    List<String> strategies;

    @Mixin
    Settings settings = new Settings();

    @Mixin
    WhatIfs whatIfs = new WhatIfs();

    @Option(names = "--check", description = "Watch the invariants; a run stops where one is violated.")
    boolean check;

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Loading loading = new Loading();
        Source source = loading.scenario(scenario);
        Listing listing = Listing.of(source);
        List<String> names = strategies == null ? listing.compare() : strategies;
        List<WhatIf> changes = whatIfs.all();
        if (names.size() < (changes.isEmpty() ? 2 : 1)) {
            throw new Loading.BadInput("--strategies: found " + Words.count(names.size(), "strategy name")
                    + ", expected at least two, such as net_mutex,pernet_ops_rwsem");
        }
        List<Plan> plans = new ArrayList<>();
        if (names.size() == 1) {
            plans.add(loading.plan(loading.strategy(names.getFirst()), source, settings.all(), List.of()));
        }
        for (String strategy : names) {
            plans.add(loading.plan(loading.strategy(strategy), source, settings.all(), changes));
        }
        Runner runner = new Runner(console);
        List<Runner.Compared> runs = new ArrayList<>();
        for (Plan plan : plans) {
            runs.add(runner.runToCompare(plan, check));
        }
        if (json) {
            console.say(ComparisonJson.of(runs));
        } else {
            new ComparisonText(console).print(runs);
            if (SeedTable.isFor(listing.name())) {
                SeedTable.print(console, runs.getFirst(), runs.getLast());
            }
            LeftOut.print(console, listing.leavesOut());
        }
        return exitCode(runs);
    }

    private int exitCode(List<Runner.Compared> runs) {
        int code = ExitCode.YES;
        for (Runner.Compared compared : runs) {
            Verdict verdict = Verdict.of(compared.ran(), check, settings.limited());
            if (!json) {
                verdict.print(console);
            }
            if (code == ExitCode.YES || verdict.exitCode() == ExitCode.NO) {
                code = verdict.exitCode();
            }
        }
        boolean cut = runs.stream()
                .map(Runner.Compared::ran)
                .anyMatch(ran -> ran.run().outcome() == Outcome.STOPPED_AT_LIMIT
                        && !ran.summary().finished());
        return code == ExitCode.YES && cut ? ExitCode.UNKNOWN : code;
    }
}
