package lockscope.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import lockscope.app.export.WholeFile;
import lockscope.engine.explore.Answer;
import lockscope.engine.explore.Explorer;
import lockscope.engine.explore.Promela;
import lockscope.engine.explore.Schedule;
import lockscope.engine.listing.Nearest;
import lockscope.engine.program.Program;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `lockscope explore`: every interleaving of a small scenario.
@Command(
        name = "explore",
        customSynopsis = "lockscope explore SCENARIO --strategy S [OPTIONS]",
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
            "  lockscope explore small/module --strategy net_mutex -p 'possible nr_sync_pernet_ops > 0'",
            "  lockscope explore small/create-and-clean --strategy net_mutex --worst-wait copy_net_ns",
            "  lockscope explore small/three-creators --strategy net_mutex --property 'starvation 1'",
            "  lockscope explore small/module --strategy broken/no_lock --cpus 1",
            "  lockscope explore large/four-creators --strategy pre_exit --max-states 1000000 --json",
            "  lockscope explore small/module --strategy pre_exit --promela module.pml && spin -a module.pml",
            "",
            "Exit codes: 0 holds; 1 violated; 2 bad input; 3 not decided.",
            "Ctrl+C ends it with what is known by then.",
        })
final class ExploreCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    Subject subject = new Subject();

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
            names = "--cpus",
            paramLabel = "N",
            description =
                    "At most N tasks on a CPU at a time; a task gets on by a step of its own, in which another may"
                            + " lose its place. Without, every task has a CPU of its own.")
    @Nullable
    Integer cpus;

    @Option(
            names = "--reduce",
            description =
                    "Visit orders that nobody can tell apart once: identical tasks change places freely, lines that"
                            + " nobody else can notice are taken together with the next one. Fewer states, the same"
                            + " verdict, and schedules as short.")
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

    @Option(
            names = "--worst-wait",
            paramLabel = "ROUTINE",
            description = "When all holds, say how many steps others make at most while a task is in this routine.")
    List<String> worstWaits = new ArrayList<>();

    ExploreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Program program = subject.program();
        if (cpus != null && (cpus < 1 || cpus > 64)) {
            throw new Loading.BadInput("found --cpus " + cpus + ", expected 1 to 64");
        }
        if (mostStates != null && mostStates < 1) {
            throw new Loading.BadInput("found --max-states " + mostStates + ", expected a number from 1");
        }
        if (promela != null && cpus != null) {
            throw new Loading.BadInput("a model for Spin has no CPUs: leave --cpus out");
        }
        if (promela != null) {
            write(promela, promela(program));
            return ExitCode.YES;
        }
        if (reduce && !worstWaits.isEmpty()) {
            throw new Loading.BadInput("--worst-wait counts single steps: leave --reduce out");
        }
        worstWaits.forEach(routine -> checkRoutine(program, routine));
        try (Interruption interruption = Interruption.listening()) {
            return explored(program, interruption);
        }
    }

    private int explored(Program program, Interruption interruption) {
        ExplorationReport report = explore(program, options(program), interruption);
        Answer answer = report.answer();
        Schedule found = answer.schedule();
        if (found != null && schedule != null) {
            write(schedule, found.toString());
        }
        if (json) {
            console.say(report.json());
        } else {
            report.print(console);
        }
        return switch (answer.verdict()) {
            case HOLDS -> ExitCode.YES;
            case VIOLATED -> ExitCode.NO;
            case UNDECIDED -> ExitCode.UNKNOWN;
        };
    }

    private Explorer.Options options(Program program) {
        Explorer.Options options = subject.options(program)
                .withMostBytes(Math.min(bytes(mostMemory), Runtime.getRuntime().maxMemory() / 10 * 7));
        if (mostStates != null) {
            options = options.withMostStates(mostStates);
        }
        if (cpus != null) {
            options = options.withCpus(cpus);
        }
        return reduce ? options.withReductions() : options;
    }

    private static void checkRoutine(Program program, String routine) {
        if (program.routine(routine) < 0) {
            List<String> known =
                    program.routines().stream().map(Program.Routine::name).toList();
            throw new Loading.BadInput(
                    "found --worst-wait " + routine + ", expected a routine" + Nearest.hint(routine, known));
        }
    }

    private ExplorationReport explore(Program program, Explorer.Options options, Interruption interruption) {
        long start = System.nanoTime();
        try (Progress progress = new Progress(console, program.scenario() + " with " + program.strategy())) {
            Explorer explorer = new Explorer(program, options, state -> {
                progress.showStates(state.states(), state.depth(), state.bytes());
                return !interruption.isAsked();
            });
            Answer answer = explorer.explore();
            long millis = (System.nanoTime() - start) / 1_000_000;
            Map<String, Integer> waits = new LinkedHashMap<>();
            if (answer.isComplete()) {
                worstWaits.forEach(routine -> waits.put(routine, explorer.worstWait(program.routine(routine))));
            }
            return new ExplorationReport(program, answer, options.cpus(), millis, waits);
        }
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

    private static void write(Path file, String text) {
        WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
