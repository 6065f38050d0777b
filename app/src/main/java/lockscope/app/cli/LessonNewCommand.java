package lockscope.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import lockscope.app.export.WholeFile;
import lockscope.lessons.course.Course;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `lockscope lesson new`: a lesson that checks clean, to be changed.
@Command(
        name = "new",
        description = "Begin a lesson: a folder with a small one that checks clean, to be changed.",
        footer = {"", "lessons/AUTHORING.md shows how one is written."})
final class LessonNewCommand implements Callable<Integer> {
    private static final String TEMPLATE = "/lockscope/app/cli/new-lesson.md";

    private final Console console;

    @Mixin
    Help help = new Help();

    @Parameters(paramLabel = "FOLDER", description = "The folder to make.")
    Path folder = Path.of("");

    LessonNewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path file = folder.resolve(Course.FILE);
        if (Files.exists(file)) {
            throw new Loading.BadInput(file + " is there already");
        }
        try (InputStream in = LessonNewCommand.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException("no " + TEMPLATE);
            }
            WholeFile.makeFolder(folder);
            WholeFile.write(
                    file, new String(in.readAllBytes(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
        }
        console.say(file + ": written; lockscope lesson check " + folder + " checks it");
        return ExitCode.YES;
    }
}
