package lockscope.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lockscope.engine.explore.Answer;
import lockscope.engine.explore.Explorer;
import lockscope.engine.explore.Promela;
import lockscope.engine.explore.Replay;
import lockscope.engine.explore.Schedule;
import lockscope.engine.explore.Story;
import lockscope.engine.program.Program;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lockscope explore`: every interleaving of a small scenario.
@Command(
        name = "explore",
        mixinStandardHelpOptions = true,
        description =
                "Visit every interleaving of a small scenario: prove that its rules hold, or show the shortest way"
                        + " to break one.",
        footer = {
            "",
            "Examples:",
            "  lockscope explore small/module --strategy pernet_ops_rwsem",
            "  lockscope explore small/reader --strategy broken/no_grace_period --schedule broken.txt",
            "  lockscope explore small/module --strategy broken/no_lock --property I7 --property I12",
            "  lockscope explore large/four-creators --strategy pre_exit --max-states 1000000 --json",
            "  lockscope explore small/module --strategy pre_exit --promela module.pml && spin -a module.pml",
            "",
            "Exit codes: 0 holds; 1 violated; 2 bad input; 3 not decided.",
        })
final class ExploreCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "SCENARIO", description = "Name of a scenario, or the path of a file.")
    String scenario = "";

    @Option(
            names = {"-s", "--strategy"},
            required = true,
            paramLabel = "S",
            description = "Name of a locking strategy, or the path of a file.")
    String strategy = "";

    @Option(
            names = {"-p", "--property"},
            paramLabel = "P",
            description =
                    "Look at this rule only: I1 to I15, deadlock, or assert; machine is what the machine itself sees."
                            + " May be given more than once.")
    List<String> properties = new ArrayList<>();

    @Option(names = "--max-states", paramLabel = "N", description = "Stop when this many states are known.")
    @Nullable
    Long mostStates;

    @Option(
            names = "--max-memory",
            paramLabel = "M",
            defaultValue = "2G",
            description = "Stop when the states take this much memory, such as 512M or 2G.")
    String mostMemory = "2G";

    @Option(names = "--schedule", paramLabel = "OUT", description = "Write the schedule that breaks a rule here.")
    @Nullable
    Path schedule;

    @Option(
            names = "--reduce",
            description = "Take lines that touch nothing but their own variables together with the line after them:"
                    + " fewer states, the same verdict; the schedule may not be the shortest.")
    boolean reduce;

    @Option(
            names = "--promela",
            paramLabel = "FILE",
            description = "Explore nothing: write a model for Spin here, with the same steps and, under"
                    + " --property machine, as many states.")
    @Nullable
    Path promela;

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    @Mixin
    Settings settings = new Settings();

    ExploreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Loading loading = new Loading();
        Program program = loading.program(loading.strategy(strategy), loading.scenario(scenario), settings.all());
        if (promela != null) {
            write(promela, promela(program));
            return ExitCode.YES;
        }
        Explorer.Options options = looked().withMostBytes(
                        Math.min(bytes(mostMemory), Runtime.getRuntime().maxMemory() / 10 * 7));
        if (mostStates != null) {
            options = options.withMostStates(mostStates);
        }
        if (reduce) {
            options = options.withMerging();
        }
        long start = System.nanoTime();
        Answer answer = explore(program, options);
        long millis = (System.nanoTime() - start) / 1_000_000;
        Schedule found = answer.schedule();
        if (found != null && schedule != null) {
            write(schedule, found.toString());
        }
        if (json) {
            console.say(json(answer, program, millis));
        } else {
            print(answer, program);
        }
        return switch (answer.verdict()) {
            case HOLDS -> ExitCode.YES;
            case VIOLATED -> ExitCode.NO;
            case UNDECIDED -> ExitCode.UNKNOWN;
        };
    }

    private Answer explore(Program program, Explorer.Options options) {
        try (Progress progress = new Progress(console, program.scenario() + " with " + program.strategy())) {
            return new Explorer(program, options, state -> {
                        progress.showStates(state.states(), state.depth(), state.bytes());
                        return true;
                    })
                    .explore();
        }
    }

    static int rule(String property) {
        if (property.equalsIgnoreCase("deadlock")) {
            return 12;
        }
        if (property.equalsIgnoreCase("assert")) {
            return 0;
        }
        if (property.matches("I([1-9]|1[0-5])")) {
            return Integer.parseInt(property.substring(1));
        }
        throw new Loading.BadInput(
                "found --property " + property + ", expected I1 to I15, deadlock or assert, or machine alone");
    }

    static long bytes(String size) {
        if (!size.matches("[1-9][0-9]{0,9}[KMGkmg]?")) {
            throw new Loading.BadInput("found --max-memory " + size + ", expected a size such as 512M or 2G");
        }
        char unit = Character.toUpperCase(size.charAt(size.length() - 1));
        int shift = unit == 'K' ? 10 : unit == 'M' ? 20 : unit == 'G' ? 30 : 0;
        return Long.parseLong(shift == 0 ? size : size.substring(0, size.length() - 1)) << shift;
    }

    private static String promela(Program program) {
        try {
            return Promela.of(program);
        } catch (IllegalArgumentException e) {
            throw new Loading.BadInput("there is no model for Spin of " + program.scenario() + " with "
                    + program.strategy() + ": " + e.getMessage());
        }
    }

    /// What is looked at; `machine` alone looks at nothing but what the machine sees.
    private Explorer.Options looked() {
        if (properties.equals(List.of("machine"))) {
            return Explorer.Options.DEFAULT.withoutWatch();
        }
        return Explorer.Options.DEFAULT.withRules(
                properties.stream().map(ExploreCommand::rule).toList());
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new Loading.BadInput(file + ": cannot be written (" + e.getMessage() + ")");
        }
    }

    private static List<String> story(Program program, Schedule found) {
        Replay replay = Replay.toward(program, found);
        replay.follow(found);
        return Story.of(replay);
    }

    private void print(Answer answer, Program program) {
        console.say(console.heading(program.scenario() + " with " + program.strategy()));
        console.say(answer.sentence());
        Schedule found = answer.schedule();
        if (found != null) {
            console.say("");
            console.say(found.toString());
            story(program, found).forEach(console::say);
        }
    }

    private static String json(Answer answer, Program program, long millis) {
        Json text = new Json();
        text.beginObject()
                .field("scenario", program.scenario())
                .field("strategy", program.strategy())
                .field("verdict", verdict(answer))
                .field("states", answer.states())
                .field("transitions", answer.transitions())
                .field("depth", answer.depth())
                .thousandths("seconds", millis)
                .field("complete", answer.isComplete())
                .field("bytes", answer.bytes());
        if (!answer.reason().isEmpty()) {
            text.field("reason", answer.reason());
        }
        Schedule found = answer.schedule();
        if (found != null && answer.violation() != null) {
            text.beginObject("violation")
                    .field("property", answer.violation().id())
                    .field("text", answer.violation().text())
                    .field("steps", found.steps().size())
                    .field("schedule", found.toString());
            text.beginArray("story");
            story(program, found).forEach(text::item);
            text.endArray().endObject();
        }
        return text.endObject().toString();
    }

    private static String verdict(Answer answer) {
        return switch (answer.verdict()) {
            case HOLDS -> "holds";
            case VIOLATED -> "violated";
            case UNDECIDED -> "undecided";
        };
    }
}
