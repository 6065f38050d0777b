package lockscope.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import lockscope.lessons.Lesson;
import lockscope.lessons.Question;
import lockscope.lessons.answer.Judge;
import lockscope.lessons.answer.Sheets;
import lockscope.lessons.course.Misconception;
import lockscope.lessons.fact.Bench;
import lockscope.lessons.fact.Evaluator;
import lockscope.lessons.fact.Unanswerable;
import lockscope.lessons.progress.Overview;
import lockscope.lessons.progress.Progress;
import lockscope.lessons.progress.ProgressText;
import lockscope.lessons.progress.Result;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `lockscope lesson grade`: one result file marked anew, or a class at a glance.
@Command(
        name = "grade",
        description = "Mark a result file anew, or show which misconceptions a class has.",
        footer = {
            "",
            "Examples:",
            "  lockscope lesson grade --answers mine.txt --json",
            "  lockscope lesson grade --class results",
        })
final class LessonGradeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    Help help = new Help();

    @Option(names = "--answers", paramLabel = "FILE", description = "A result file; its answers are judged anew.")
    @Nullable
    Path answers;

    @Option(names = "--class", paramLabel = "FOLDER", description = "A folder of result files; no names are shown.")
    @Nullable
    Path folder;

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    LessonGradeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path file = answers;
        Path group = folder;
        if ((file == null) == (group == null)) {
            throw new Loading.BadInput("expected either --answers FILE or --class FOLDER");
        }
        return file == null ? overview(group == null ? Path.of("") : group) : grade(file);
    }

    // ---------------------------------------------------------------- one file

    private int grade(Path file) {
        Progress progress;
        try {
            progress = ProgressText.read(LessonFiles.read(file));
        } catch (ProgressText.Damaged e) {
            throw new Loading.BadInput(file + ": " + e.getMessage());
        }
        List<Result> results = judged(progress);
        long right = results.stream().filter(Result::passed).count();
        if (json) {
            print(progress, results);
        } else {
            Table table = new Table("lesson", "<question", "marks", "<answer", "<reason", "<misconceptions");
            for (Result result : results) {
                table.row(
                        result.lesson(),
                        result.question(),
                        Integer.toString(result.score()),
                        result.passed() ? "right" : "wrong",
                        result.rightReason() ? "right" : "wrong",
                        String.join(", ", result.misconceptions()));
            }
            table.print(console, "");
            console.say(right + " of " + Words.count(results.size(), "answer") + " right");
        }
        return right == results.size() ? ExitCode.YES : ExitCode.NO;
    }

    private static List<Result> judged(Progress progress) {
        LessonFiles files = new LessonFiles();
        Bench bench = new Bench(files.shipped());
        Map<String, Lesson> lessons = new TreeMap<>();
        List<Result> results = new ArrayList<>();
        for (Result given : progress.results()) {
            Lesson lesson = lessons.computeIfAbsent(
                    given.lesson(), name -> files.find(name).readable());
            Question question = lesson.question(given.question());
            if (question == null) {
                throw new Loading.BadInput(given.lesson() + " has no question '" + given.question() + "'");
            }
            try {
                var sheet = new Sheets(new Evaluator(lesson, bench)).of(question);
                results.add(Result.of(
                        given.lesson(),
                        given.question(),
                        given.attempt(),
                        given.given(),
                        Judge.judge(sheet, given.given())));
            } catch (Unanswerable e) {
                throw new Loading.BadInput(given.lesson() + ": " + e.words());
            } catch (IllegalArgumentException e) {
                throw new Loading.BadInput(given.lesson() + ", question '" + given.question() + "': " + e.getMessage());
            }
        }
        return results;
    }

    private void print(Progress progress, List<Result> results) {
        Json text =
                new Json().beginObject().field("learner", progress.learner()).beginArray("answers");
        for (Result result : results) {
            text.beginObject()
                    .field("lesson", result.lesson())
                    .field("question", result.question())
                    .field("attempt", result.attempt())
                    .field("score", result.score())
                    .field("passed", result.passed())
                    .field("rightReason", result.rightReason())
                    .field("sure", result.given().sure())
                    .beginArray("misconceptions");
            result.misconceptions().forEach(text::item);
            text.endArray().endObject();
        }
        console.say(text.endArray().endObject().toString());
    }

    // ---------------------------------------------------------------- a class

    private int overview(Path group) throws IOException {
        if (!Files.isDirectory(group)) {
            throw new Loading.BadInput("--class: there is no folder " + group);
        }
        Overview overview = Overview.of(group);
        overview.leftOut().forEach((file, why) -> console.err().println("left out: " + file + " " + why));
        if (json) {
            print(overview);
        } else {
            console.say(Words.count(overview.files(), "file") + " read; in how many each idea showed, by lesson");
            heat(overview);
        }
        return overview.leftOut().isEmpty() ? ExitCode.YES : ExitCode.NO;
    }

    private void heat(Overview overview) {
        List<String> head = new ArrayList<>(List.of("idea"));
        overview.lessons().forEach(lesson -> head.add(lesson.replaceFirst("-.*", "")));
        head.add("all");
        Table table = new Table(head.toArray(String[]::new));
        LessonFiles files = new LessonFiles();
        for (String id : mostCommonFirst(overview)) {
            Misconception known = files.course().misconception(id);
            List<String> row = new ArrayList<>(List.of(known == null ? id : known.idea()));
            Map<String, Integer> byLesson = overview.counts().getOrDefault(id, Map.of());
            for (String lesson : overview.lessons()) {
                Integer count = byLesson.get(lesson);
                row.add(count == null ? "" : count.toString());
            }
            row.add(String.valueOf(overview.all().get(id)));
            table.row(row.toArray(String[]::new));
        }
        table.print(console, "");
    }

    private static List<String> mostCommonFirst(Overview overview) {
        return overview.all().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void print(Overview overview) {
        Json text = new Json().beginObject().field("files", overview.files()).beginArray("leftOut");
        overview.leftOut().keySet().forEach(text::item);
        text.endArray().beginObject("misconceptions");
        overview.counts().forEach((id, byLesson) -> {
            text.beginObject(id);
            byLesson.forEach(text::field);
            text.endObject();
        });
        console.say(text.endObject().endObject().toString());
    }
}
