package lockscope.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lockscope.app.export.WholeFile;
import lockscope.app.ink.SvgInk;
import lockscope.app.plate.FigureRequest;
import lockscope.app.plate.Plate;
import lockscope.app.plate.Sheet;
import lockscope.app.session.Experiment;
import lockscope.app.session.Lab;
import lockscope.app.session.Setup;
import lockscope.app.theme.Theme;
import lockscope.engine.listing.Library;
import lockscope.lessons.Lesson;
import lockscope.lessons.RunPlan;
import lockscope.lessons.fact.Bench;
import lockscope.lessons.fact.Evaluator;
import lockscope.lessons.fact.LessonLibrary;
import lockscope.lessons.fact.Unanswerable;
import lockscope.lessons.handout.Handout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lockscope lesson handout`: a lesson on paper.
@Command(
        name = "handout",
        description = "Write the sheet, its key and the speaker notes of a lesson as HTML.",
        footer = {"", "Example:", "  lockscope lesson handout 4 --out handouts"})
final class LessonHandoutCommand implements Callable<Integer> {
    private static final double WIDTH_MM = 170;
    private static final int MOST_CHECKS = 10_000;

    private final Console console;

    @Mixin
    Help help = new Help();

    @Parameters(paramLabel = "LESSON", description = "Number, name or folder of a lesson.")
    String lesson = "";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            description = "Where to; here when it is left out.")
    Path out = Path.of("");

    LessonHandoutCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        LessonFiles files = new LessonFiles();
        Lesson found = files.find(lesson).readable();
        Library library = new LessonLibrary(files.shipped(), found);
        Evaluator evaluator = new Evaluator(found, new Bench(files.shipped()));
        Handout handout = new Handout(found, evaluator, library, (run, from, to) -> svg(found, library, run, from, to));
        try {
            Files.createDirectories(out);
            write(found.name() + "-sheet.html", handout.sheet());
            write(found.name() + "-key.html", handout.key());
            write(found.name() + "-notes.html", handout.notes());
        } catch (Unanswerable e) {
            throw new Loading.BadInput(lesson + ": " + e.words() + "\n  lockscope lesson check says where");
        }
        return ExitCode.YES;
    }

    private void write(String name, String html) {
        Path file = out.resolve(name);
        WholeFile.write(file, html.getBytes(StandardCharsets.UTF_8));
        console.say(file.toString());
    }

    private static String svg(Lesson lesson, Library library, String run, long from, long to) throws Unanswerable {
        RunPlan plan = lesson.run(run);
        if (plan == null) {
            throw new Unanswerable("found no run '" + run + "'");
        }
        lockscope.app.words.Words words = new lockscope.app.words.Words(Locale.ENGLISH);
        Setup setup = new Setup(plan.scenario(), List.of(plan.strategy()), plan.settings());
        int[] checks = new int[1];
        Experiment experiment = new Lab(library, words).perform(setup, () -> ++checks[0] > MOST_CHECKS);
        FigureRequest request =
                FigureRequest.DEFAULT.withTheme(Theme.Kind.PRINT).with(new FigureRequest.Range(from, to, -1, -1));
        var figure = Plate.of(experiment, request, Sheet.print(WIDTH_MM), words);
        String svg = new SvgInk(Theme.of(Theme.Kind.PRINT)).write(figure);
        return svg.substring(svg.indexOf("<svg"));
    }
}
