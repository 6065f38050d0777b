package lockscope.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lockscope.app.export.WholeFile;
import lockscope.engine.explore.Projection;
import lockscope.engine.explore.Replay;
import lockscope.engine.listing.Listing;
import lockscope.engine.listing.Source;
import lockscope.engine.run.Run;
import lockscope.engine.whatif.Plan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `lockscope run`: one scenario under one strategy.
@Command(
        name = "run",
        customSynopsis = "lockscope run SCENARIO --strategy S [OPTIONS]",
        description = "Run a scenario under a strategy and print its totals.",
        footer = {
            "",
            "Examples:",
            "  lockscope run unshare-storm --strategy net_mutex",
            "  lockscope run unshare-loop --strategy net_mutex --set hz=250 task.loop.repeat=1000",
            "  lockscope run module-arrives --strategy pernet_ops_rwsem --check",
            "  lockscope run unshare-storm --strategy net_mutex --what-if 'at 4ms: reader leaves'",
            "  lockscope run unshare-storm --strategy net_mutex --trace storm.pftrace --trace storm.csv",
            "  lockscope run unshare-storm --strategy net_mutex --until 13ms --schedule storm.txt",
            "  lockscope run my.listing --strategy ./my_strategy.listing --json",
            "",
            "Settings that every scenario has; lockscope list scenarios SCENARIO says all of its own:",
            "  cpus hz rcu preempt ticks nets seed slice jitter spin steal expedited blimit",
            "  cost.NAME=12us  scale.NAME=0.77  ops=N  until=200ms",
            "  task.NAME.instances  task.NAME.repeat  task.NAME.at  task.NAME.every",
        })
final class RunCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    Help help = new Help();

    @Mixin
    OneRun one = new OneRun();

    @Mixin
    Settings settings = new Settings();

    @Mixin
    WhatIfs whatIfs = new WhatIfs();

    @Option(names = "--check", description = "Watch the invariants; the run stops where one is violated.")
    boolean check;

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description = "Also write what happened; may be given several times. The name chooses the "
                    + "format: .json Chrome trace, .pftrace Perfetto, .csv events, .waits.csv waits, "
                    + ".txt ftrace text.")
    List<Path> traces = new ArrayList<>();

    @Option(
            names = "--schedule",
            paramLabel = "FILE",
            description = "Also write the order of its steps, which replay follows under the same settings.")
    @Nullable
    Path schedule;

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Loading loading = new Loading();
        Source source = one.scenario(loading);
        Plan plan = loading.plan(one.strategy(loading), source, settings.all(), whatIfs.all());
        Runner.Ran ran = run(plan);
        if (schedule != null) {
            write(ran.run(), schedule);
        }
        Verdict verdict = Verdict.of(ran, check, settings.limited());
        if (json) {
            Json text = new Json();
            SummaryJson.write(text, ran);
            console.say(text.toString());
        } else {
            new SummaryText(console).print(ran);
            LeftOut.print(console, Listing.of(source).leavesOut());
            verdict.print(console);
        }
        return verdict.exitCode();
    }

    private static void write(Run run, Path file) {
        Projection steps = Projection.of(run, run.endNanos());
        Replay replay = steps.replay();
        if (replay == null || !steps.problem().isEmpty()) {
            throw new Loading.BadInput(file + ": not written: " + steps.problem());
        }
        WholeFile.write(file, replay.schedule().toString().getBytes(StandardCharsets.UTF_8));
    }

    private Runner.Ran run(Plan plan) {
        try (Traces files = new Traces(traces, plan.last())) {
            Runner.Ran ran = new Runner(console).run(plan, check, files.folds());
            files.finish(ran.run().endNanos());
            return ran;
        }
    }
}
