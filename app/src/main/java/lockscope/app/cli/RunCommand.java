package lockscope.app.cli;

import java.util.concurrent.Callable;
import lockscope.engine.program.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lockscope run`: one scenario under one strategy.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Run a scenario under a strategy and print its totals.",
        footer = {
            "",
            "Examples:",
            "  lockscope run unshare-storm --strategy net_mutex",
            "  lockscope run unshare-loop --strategy net_mutex --set hz=250 task.loop.repeat=1000",
            "  lockscope run module-arrives --strategy pernet_ops_rwsem --check",
            "  lockscope run my.listing --strategy ./my_strategy.listing --json",
            "",
            "Settings that every scenario has (lockscope list scenarios SCENARIO shows its own):",
            "  cpus hz rcu preempt ticks nets seed slice jitter spin steal expedited blimit",
            "  cost.NAME=12us  scale.NAME=0.77  ops=N  until=200ms",
            "  task.NAME.instances  task.NAME.repeat  task.NAME.at  task.NAME.every",
        })
final class RunCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "SCENARIO", description = "Name of a scenario, or the path of a file.")
    String scenario = "";

    @Option(
            names = {"-s", "--strategy"},
            required = true,
            paramLabel = "S",
            description = "Name of a locking strategy, or the path of a file.")
    String strategy = "";

    @Mixin
    Settings settings = new Settings();

    @Option(names = "--check", description = "Watch the invariants; the run stops where one is violated.")
    boolean check;

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Loading loading = new Loading();
        Program program = loading.program(loading.strategy(strategy), loading.scenario(scenario), settings.all());
        Runner.Ran ran = new Runner(console).run(program, check);
        Verdict verdict = Verdict.of(ran, check, settings.limited());
        if (json) {
            Json text = new Json();
            SummaryJson.write(text, ran);
            console.say(text.toString());
        } else {
            new SummaryText(console).print(ran);
            verdict.print(console);
        }
        return verdict.exitCode();
    }
}
