package lockscope.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import lockscope.lessons.Lesson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `lockscope lesson list`.
@Command(name = "list", description = "List the lessons of the course.")
final class LessonListCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    Help help = new Help();

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    LessonListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<LessonFiles.Found> all = new LessonFiles().find(List.of());
        if (json) {
            Json text = new Json().beginObject().beginArray("lessons");
            for (LessonFiles.Found found : all) {
                Lesson lesson = found.lesson();
                text.beginObject()
                        .field("number", lesson.number())
                        .field("name", lesson.name())
                        .field("title", lesson.title())
                        .field("minutes", lesson.minutes())
                        .field("questions", lesson.questions().size())
                        .field("goal", lesson.goal().source())
                        .endObject();
            }
            console.say(text.endArray().endObject().toString());
            return ExitCode.YES;
        }
        Table table = new Table("lesson", "<title", "min", "questions");
        for (LessonFiles.Found found : all) {
            Lesson lesson = found.lesson();
            table.row(
                    lesson.name(),
                    lesson.title(),
                    Integer.toString(lesson.minutes()),
                    Integer.toString(lesson.questions().size()));
        }
        table.print(console, "");
        return ExitCode.YES;
    }
}
