package lockscope.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lockscope.lessons.progress.Progress;
import lockscope.lessons.progress.ProgressFile;
import lockscope.lessons.progress.ProgressText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lockscope lesson merge`: what one learner did at several machines, in one file.
@Command(
        name = "merge",
        description =
                "Put the result files of one learner together: each answer once, each lesson where more was done.",
        footer = {"", "Example:", "  lockscope lesson merge school.txt home.txt --out both.txt"})
final class LessonMergeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    Help help = new Help();

    @Parameters(
            paramLabel = "FILE",
            arity = "2..*",
            description = "Result files; the name of the learner is the first's.")
    List<Path> files = List.of();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            required = true,
            description = "Where to write; may be one of the files.")
    Path out = Path.of("");

    LessonMergeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<Progress> read = files.stream().map(LessonMergeCommand::read).toList();
        Table table = new Table("<file", "answers", "new");
        Progress merged = Progress.none(read.getFirst().learner());
        for (int i = 0; i < read.size(); i++) {
            int before = merged.results().size();
            merged = merged.merged(read.get(i));
            table.row(
                    files.get(i).toString(),
                    Integer.toString(read.get(i).results().size()),
                    Integer.toString(merged.results().size() - before));
        }
        new ProgressFile(out).write(merged);
        table.print(console, "");
        console.say(out + ": " + Words.count(merged.results().size(), "answer"));
        return ExitCode.YES;
    }

    private static Progress read(Path file) {
        try {
            return ProgressText.read(LessonFiles.read(file));
        } catch (ProgressText.Damaged e) {
            throw new Loading.BadInput(file + ": " + e.getMessage());
        }
    }
}
