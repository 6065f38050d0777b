package lockscope.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lockscope compare`: one scenario under several strategies, with the same seed and the same work.
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Run a scenario under several strategies and print them beside each other.",
        footer = {
            "",
            "Examples:",
            "  lockscope compare unshare-loop --strategies net_mutex,pernet_ops_rwsem",
            "  lockscope compare unshare-loop --strategies net_mutex,net_sem,pernet_ops_rwsem --json",
            "  lockscope compare unshare-loop --strategies net_mutex,pernet_ops_rwsem --set callbacks_per_net=1",
            "  lockscope compare criu-hang --strategies net_mutex,pernet_ops_rwsem --set dying=500",
        })
final class CompareCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "SCENARIO", description = "Name of a scenario, or the path of a file.")
    String scenario = "";

    @Option(
            names = {"-s", "--strategies"},
            required = true,
            split = ",",
            paramLabel = "A,B[,C]",
            description = "Strategies, by name or path; the ratio is that of the first to the last.")
    List<String> strategies = new ArrayList<>();

    @Mixin
    Settings settings = new Settings();

    @Option(names = "--check", description = "Watch the invariants; a run stops where one is violated.")
    boolean check;

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (strategies.size() < 2) {
            throw new Loading.BadInput("--strategies: found one strategy, expected at least two, such as A,B");
        }
        Loading loading = new Loading();
        Source source = loading.scenario(scenario);
        List<Program> programs = new ArrayList<>();
        for (String strategy : strategies) {
            programs.add(loading.program(loading.strategy(strategy), source, settings.all()));
        }
        Runner runner = new Runner(console);
        List<Runner.Compared> runs = new ArrayList<>();
        for (Program program : programs) {
            runs.add(runner.runToCompare(program, check));
        }
        if (json) {
            console.say(ComparisonJson.of(runs));
        } else {
            new ComparisonText(console).print(runs);
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
        return code;
    }
}
