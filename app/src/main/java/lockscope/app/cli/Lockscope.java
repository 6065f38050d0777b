package lockscope.app.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lockscope.app.export.WholeFile;
import lockscope.app.library.UserLibrary;
import lockscope.app.moment.UnusableMoment;
import lockscope.app.plate.Unshowable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/// The command `lockscope`.
@Command(
        name = "lockscope",
        customSynopsis = "lockscope [COMMAND]",
        version = Lockscope.VERSION,
        mixinStandardHelpOptions = true,
        description = "Shows how the Linux kernel locks the life of its network namespaces.",
        footer = {
            "",
            "Without a command the window opens; lockscope open FILE|SCENARIO opens it on something.",
            "",
            "Examples:",
            "  lockscope list scenarios",
            "  lockscope compare unshare-storm --strategies net_mutex,pernet_ops_rwsem",
            "  lockscope run unshare-loop --strategy net_mutex --set task.loop.repeat=1000",
            "  lockscope why unshare-storm --strategy net_mutex --task ns/3 --at 8ms",
            "  lockscope explore small/module --strategy broken/no_lock",
            "  lockscope lint my_strategy.listing",
            "",
            "Exit codes: 0 done and what was asked holds; 1 the answer is no; 2 bad input;",
            "3 stopped at a limit before the answer was known; 4 a failure of lockscope.",
        })
public final class Lockscope {
    static final String VERSION = "Lockscope 0.1.0";
    private static final int WIDTH = 100;

    private Lockscope() {}

    /// Runs a command on the process's own streams: with colour and progress when a person watches.
    ///
    /// @return the exit code, as the help says
    public static int run(String[] arguments) {
        return run(arguments, Console.ofProcess(System.out, System.err));
    }

    /// Runs a command on other streams: plain text.
    ///
    /// @return the exit code, as the help says
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        return run(arguments, new Console(out, err, false, false));
    }

    static int run(String[] arguments, Console console) {
        int code = commandLine(console, arguments).execute(arguments);
        console.out().flush();
        console.err().flush();
        return code;
    }

    /// The commands by name. Only the one that is asked for is made, since each costs a few milliseconds.
    private static Map<String, Function<Console, Object>> commands() {
        Map<String, Function<Console, Object>> commands = new LinkedHashMap<>();
        commands.put("open", OpenCommand::new);
        commands.put("list", ListCommand::new);
        commands.put("run", RunCommand::new);
        commands.put("compare", CompareCommand::new);
        commands.put("why", WhyCommand::new);
        commands.put("transcript", TranscriptCommand::new);
        commands.put("explore", ExploreCommand::new);
        commands.put("replay", ReplayCommand::new);
        commands.put("figure", FigureCommand::new);
        commands.put("gallery", GalleryCommand::new);
        commands.put("lint", LintCommand::new);
        commands.put("lesson", LessonCommand::with);
        return commands;
    }

    private static CommandLine commandLine(Console console, String[] arguments) {
        CommandLine line = new CommandLine(new Lockscope());
        Map<String, Function<Console, Object>> commands = commands();
        Function<Console, Object> asked = arguments.length == 0 ? null : commands.get(arguments[0]);
        if (asked == null) {
            commands.forEach((name, command) -> line.addSubcommand(command.apply(console)));
        } else {
            line.addSubcommand(asked.apply(console));
        }
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new java.io.PrintWriter(console.out(), true, java.nio.charset.StandardCharsets.UTF_8));
        line.setErr(new java.io.PrintWriter(console.err(), true, java.nio.charset.StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF));
        line.getSubcommands().values().forEach(command -> command.setUsageHelpWidth(WIDTH));
        line.setUsageHelpWidth(WIDTH);
        line.setParameterExceptionHandler((e, given) -> badUsage(console, e));
        line.setExecutionExceptionHandler((e, command, result) -> failed(console, e));
        return line;
    }

    private static int badUsage(Console console, ParameterException e) {
        CommandLine command = e.getCommandLine();
        console.complain(String.valueOf(e.getMessage()));
        String name = command.getCommandSpec().qualifiedName();
        List<String> suggestions = suggestions(e);
        if (!suggestions.isEmpty()) {
            console.err().println("  did you mean " + String.join(" or ", suggestions) + "?");
        }
        console.err().println("  " + name + " --help shows what it takes");
        return ExitCode.BAD_INPUT;
    }

    private static List<String> suggestions(ParameterException e) {
        return e instanceof CommandLine.UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions().stream().limit(2).toList()
                : List.of();
    }

    private static int failed(Console console, Exception e) {
        if (e instanceof Loading.BadInput
                || e instanceof UserLibrary.Unreadable
                || e instanceof WholeFile.Unwritable
                || e instanceof UnusableMoment
                || e instanceof Unshowable) {
            String message = String.valueOf(e.getMessage());
            if (message.contains(": error: ")) {
                console.err().println(message);
            } else {
                console.complain(message);
            }
            return ExitCode.BAD_INPUT;
        }
        console.complain("a failure of lockscope itself: " + e);
        console.err().println("  the command and the files it used reproduce it; please report them");
        return ExitCode.FAILURE;
    }
}
