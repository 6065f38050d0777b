package lockscope.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `lockscope lesson`: everything about lessons that a shell script can want.
@Command(
        name = "lesson",
        description = "Write, check, print and grade lessons.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "A lesson is named by its number, its name, or the path of its folder.",
            "",
            "Examples:",
            "  lockscope lesson list",
            "  lockscope lesson new my-lesson",
            "  lockscope lesson check 4",
            "  lockscope lesson check one-mutex --set cost.wakeup=200us",
            "  lockscope lesson handout 4 --out handouts",
            "  lockscope lesson grade --answers mine.txt --json",
            "  lockscope lesson merge school.txt home.txt --out both.txt",
        })
final class LessonCommand {
    @Mixin
    Help help = new Help();

    private LessonCommand() {}

    /// The command with its own commands.
    static Object with(Console console) {
        CommandLine line = new CommandLine(new LessonCommand());
        line.addSubcommand(new LessonListCommand(console));
        line.addSubcommand(new LessonNewCommand(console));
        line.addSubcommand(new LessonLintCommand(console));
        line.addSubcommand(new LessonCheckCommand(console));
        line.addSubcommand(new LessonHandoutCommand(console));
        line.addSubcommand(new LessonGradeCommand(console));
        line.addSubcommand(new LessonMergeCommand(console));
        line.getSubcommands().values().forEach(command -> command.setUsageHelpWidth(100));
        return line;
    }
}
