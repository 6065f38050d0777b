package lockscope.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lockscope.app.narration.Depth;
import lockscope.app.narration.Transcript;
import lockscope.engine.program.Program;
import lockscope.engine.run.Run;
import lockscope.engine.trace.Trace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `lockscope transcript`: a run as prose.
@Command(
        name = "transcript",
        customSynopsis = "lockscope transcript SCENARIO --strategy S [OPTIONS]",
        description = "Tell a run as prose, a sentence for each event that matters.",
        footer = {
            "",
            "Examples:",
            "  lockscope transcript one-life --strategy net_mutex",
            "  lockscope transcript one-life --strategy pernet_ops_rwsem --depth kernel",
            "  lockscope transcript one-life --strategy net_mutex --depth novice --every-event",
            "  lockscope transcript unshare-loop --strategy net_mutex --from 1s --until 1.1s",
        })
final class TranscriptCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    Help help = new Help();

    @Mixin
    OneRun one = new OneRun();

    @Option(
            names = "--from",
            paramLabel = "T",
            defaultValue = "0",
            description = "Say nothing of what happens before this time.")
    String from = "0";

    @Option(
            names = "--depth",
            paramLabel = "DEPTH",
            defaultValue = "course",
            description = "For whom: ${COMPLETION-CANDIDATES}.")
    Depth depth = Depth.COURSE;

    @Option(names = "--every-event", description = "Also tell what this depth passes over, in its words.")
    boolean everyEvent;

    @Mixin
    Settings settings = new Settings();

    TranscriptCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Loading loading = new Loading();
        Program program = loading.program(one.strategy(loading), one.scenario(loading), settings.all());
        long begin = Times.parse("--from", from);
        Transcript transcript = new Transcript(program, Runner.names(program), depth);
        console.say(console.heading(program.scenario() + " with " + program.strategy())
                + console.faint("  (" + Words.model(program) + ")"));
        Trace.Fold teller = (rows, first, end) -> {
            for (long row = first; row < end; row++) {
                String sentence = everyEvent ? transcript.tellAll(rows, row) : transcript.tell(rows, row);
                if (sentence != null && rows.time(row) >= begin) {
                    console.say(stamp(rows.time(row)) + "  " + sentence + ".");
                }
            }
        };
        Run run = new Run(program, Run.Options.TOTALS, List.of(teller));
        // whoever reads a pipe may have seen enough
        while (!run.advanceBy(Progress.EVENTS) && !console.out().checkError()) {}
        console.say(stamp(run.endNanos()) + "  " + end(run));
        return ExitCode.YES;
    }

    private static String end(Run run) {
        return switch (run.outcome()) {
            case FINISHED, RUNNING -> "(the end: nothing is left to do)";
            case STOPPED_AT_LIMIT -> "(the limit of this run)";
            case DEADLOCK -> "(the end: whoever is left waits for ever)";
            case VIOLATION -> "(the run stops here)";
        };
    }

    /// Milliseconds with all decimals, so that the column lines up at any length of run.
    private static String stamp(long nanos) {
        return String.format(Locale.ROOT, "%6d.%06d ms", nanos / 1_000_000, nanos % 1_000_000);
    }
}
