package lockscope.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import lockscope.engine.explore.Limit;
import lockscope.engine.explore.Replay;
import lockscope.engine.explore.Schedule;
import lockscope.engine.explore.Story;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Violation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `lockscope replay`: a schedule, step by step.
@Command(
        name = "replay",
        customSynopsis = "lockscope replay SCENARIO --strategy S --schedule FILE [OPTIONS]",
        mixinStandardHelpOptions = true,
        description = "Follow a schedule through a scenario and tell what happens.",
        footer = {
            "",
            "Examples:",
            "  lockscope explore small/reader --strategy broken/no_grace_period --schedule broken.txt",
            "  lockscope replay small/reader --strategy broken/no_grace_period --schedule broken.txt",
            "",
            "Exit codes: 0 no rule is broken; 1 one is; 2 bad input, or a step that is not possible.",
        })
final class ReplayCommand implements Callable<Integer> {
    private static final long LARGEST = 4 << 20;

    private final Console console;

    @Mixin
    Subject subject = new Subject();

    @Option(names = "--schedule", required = true, paramLabel = "FILE", description = "The schedule.")
    Path schedule = Path.of("");

    ReplayCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Program program = subject.program();
        Schedule given = read();
        Replay replay = begin(program, given);
        String refusal = replay.follow(given);
        console.say(replay.schedule().toString());
        Story.of(replay).forEach(console::say);
        if (!refusal.isEmpty()) {
            throw new Loading.BadInput(schedule + ": " + refusal);
        }
        Violation violation = replay.violation();
        return violation == null ? ExitCode.YES : ExitCode.NO;
    }

    private static Replay begin(Program program, Schedule given) {
        try {
            return Replay.toward(program, given);
        } catch (Limit limit) {
            throw new Loading.BadInput(program.scenario() + " cannot be replayed: " + limit.sentence());
        }
    }

    private Schedule read() {
        try {
            if (Files.size(schedule) > LARGEST) {
                throw new Loading.BadInput(schedule + ": is larger than 4 MB, which no schedule is");
            }
            return Schedule.parse(Files.readString(schedule));
        } catch (NoSuchFileException e) {
            throw new Loading.BadInput("there is no file " + schedule);
        } catch (IOException e) {
            throw new Loading.BadInput(schedule + ": cannot be read (" + e.getMessage() + ")");
        } catch (Schedule.Malformed e) {
            throw new Loading.BadInput(schedule + ": " + e.getMessage());
        }
    }
}
