package lockscope.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import lockscope.app.narration.Depth;
import lockscope.app.narration.Names;
import lockscope.app.narration.WhyWords;
import lockscope.app.whatif.TrialWords;
import lockscope.engine.SimTime;
import lockscope.engine.listing.Listing;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Program;
import lockscope.engine.run.Run;
import lockscope.engine.run.Snapshot;
import lockscope.engine.whatif.Counterfactuals;
import lockscope.engine.whatif.Plan;
import lockscope.engine.whatif.Planned;
import lockscope.engine.whatif.Planner;
import lockscope.engine.whatif.Question;
import lockscope.engine.whatif.Trial;
import lockscope.engine.whatif.WhatIf;
import lockscope.engine.why.Chain;
import lockscope.engine.why.Chains;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `lockscope why`: what a task waits for at a moment, down to the root.
@Command(
        name = "why",
        customSynopsis = "lockscope why SCENARIO --strategy S --task NAME --at T [OPTIONS]",
        description = "Say why a task waits at a moment: the wait, its chain to the root holder, in sentences.",
        footer = {
            "",
            "Examples:",
            "  lockscope why unshare-storm --strategy net_mutex --task ns/3 --at 8ms",
            "  lockscope why module-arrives --strategy pernet_ops_rwsem --task ns/4 --at 9ms --depth kernel",
            "  lockscope why nested-read-in-init --strategy pernet_ops_rwsem --task creator --at 1s",
        })
final class WhyCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    Help help = new Help();

    @Mixin
    OneRun one = new OneRun();

    @Option(
            names = {"-t", "--task"},
            required = true,
            paramLabel = "NAME",
            description = "Name of a task, such as ns/3 or kworker/0:1.")
    String task = "";

    @Option(names = "--at", required = true, paramLabel = "T", description = "Simulated time, such as 8.2ms.")
    String at = "";

    @Option(
            names = "--depth",
            paramLabel = "DEPTH",
            defaultValue = "course",
            description = "For whom: ${COMPLETION-CANDIDATES}.")
    Depth depth = Depth.COURSE;

    @Mixin
    Settings settings = new Settings();

    @Mixin
    WhatIfs whatIfs = new WhatIfs();

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    WhyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Loading loading = new Loading();
        Source source = one.scenario(loading);
        Source under = one.strategy(loading);
        Plan plan = loading.plan(under, source, settings.all(), whatIfs.all());
        long time = Times.parse("--at", at);
        Run run = plan.run(Run.Options.INTERACTIVE, List.of());
        Snapshot snapshot = run.at(time);
        Program program = snapshot.program();
        int number = Tasks.find(snapshot, task);
        Chain chain = new Chains(snapshot).of(number);
        Names names = Runner.names(program);
        List<String> lines = new WhyWords(names, depth).lines(chain, snapshot.time());
        List<Trial> trials = trials(run, plan, source, new Question(number, snapshot.time(), Long.MAX_VALUE), more -> {
            List<WhatIf> all = new ArrayList<>(whatIfs.all());
            all.add(more);
            return Planner.plan(loading.library(), under, source, settings.all(), all);
        });
        if (json) {
            console.say(json(program, snapshot, chain, lines, trials));
        } else {
            print(program, snapshot, time, lines);
            print(trials, number);
        }
        return ExitCode.YES;
    }

    /// What would have spared the task this wait, each really run.
    private static List<Trial> trials(
            Run run, Plan plan, Source source, Question question, Function<WhatIf, Planned> planner) {
        Counterfactuals.goOn(run, question);
        List<String> others = Listing.of(source).compare();
        return new Counterfactuals(Counterfactuals.past(plan, run, planner)).all(question, others, () -> false);
    }

    private void print(List<Trial> trials, int number) {
        if (trials.isEmpty()) {
            return;
        }
        TrialWords words = new TrialWords(new lockscope.app.words.Words(Locale.ROOT), depth);
        console.say("");
        console.say(console.heading("What would have changed this wait"));
        for (Trial trial : trials) {
            console.say("  " + trial.whatIf().text());
            console.say("    " + words.of(trial, number) + ".");
        }
    }

    private void print(Program program, Snapshot snapshot, long asked, List<String> lines) {
        String when = SimTime.text(snapshot.time());
        console.say(console.heading(program.scenario() + " with " + program.strategy() + " at " + when)
                + console.faint("  (" + Words.model(program) + ")"));
        if (snapshot.time() < asked) {
            console.say("  the run was over by then");
        }
        console.say("");
        String indent = "  ";
        for (String line : lines) {
            console.say(indent + line + ".");
            indent += "  ";
        }
    }

    private String json(Program program, Snapshot snapshot, Chain chain, List<String> lines, List<Trial> trials) {
        Json text = new Json();
        text.beginObject()
                .field("scenario", program.scenario())
                .field("strategy", program.strategy())
                .field("seed", program.machine().seed())
                .field("at_ns", snapshot.time())
                .field("task", task)
                .field("waits", !chain.steps().isEmpty())
                .field("deadlock", chain.isDeadlock());
        text.beginArray("chain");
        for (int i = 0; i < chain.steps().size(); i++) {
            Chain.Step step = chain.steps().get(i);
            text.beginObject()
                    .field("task", snapshot.taskName(step.task()))
                    .field("reason", Words.snake(step.reason()))
                    .field("since_ns", step.since())
                    .field("place", Runner.names(program).place(step.pc()))
                    .field("sentence", lines.get(i))
                    .endObject();
        }
        text.endArray();
        text.beginArray("counterfactuals");
        for (Trial trial : trials) {
            text.beginObject()
                    .field("what_if", trial.whatIf().text())
                    .field("effect", trial.effect().name().toLowerCase(Locale.ROOT))
                    .field("waited_ns", trial.before())
                    .field("would_wait_ns", trial.after())
                    .endObject();
        }
        text.endArray();
        text.field("root", Words.snake(chain.root()));
        text.field("root_sentence", lines.getLast()).endObject();
        return text.toString();
    }
}
