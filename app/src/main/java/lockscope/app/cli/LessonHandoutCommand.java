package lockscope.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lockscope.app.export.WholeFile;
import lockscope.app.handout.HandoutFigures;
import lockscope.app.handout.HandoutPdf;
import lockscope.app.words.Words;
import lockscope.engine.listing.Library;
import lockscope.lessons.Lesson;
import lockscope.lessons.fact.Bench;
import lockscope.lessons.fact.Evaluator;
import lockscope.lessons.fact.LessonLibrary;
import lockscope.lessons.fact.Unanswerable;
import lockscope.lessons.handout.Handout;
import lockscope.lessons.handout.HtmlPage;
import lockscope.lessons.handout.Paper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lockscope lesson handout`: a lesson on paper.
@Command(
        name = "handout",
        description = "Write the sheet, its key and the speaker notes of a lesson, as PDF and HTML.",
        footer = {
            "",
            "Examples:",
            "  lockscope lesson handout 4 --out handouts",
            "  lockscope lesson handout my-lesson --format pdf"
        })
final class LessonHandoutCommand implements Callable<Integer> {
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

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = "pdf or html; both when it is left out.")
    List<Format> formats = List.of(Format.PDF, Format.HTML);

    /// What a handout can be written as.
    enum Format {
        PDF,
        HTML
    }

    LessonHandoutCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LessonFiles files = new LessonFiles();
        Lesson found = files.find(lesson).readable();
        Library library = new LessonLibrary(files.shipped(), found);
        Words words = new Words(Locale.ENGLISH);
        Handout handout = new Handout(found, new Evaluator(found, new Bench(files.shipped())), library, words::say);
        HandoutFigures figures = new HandoutFigures(found, library, words);
        try {
            WholeFile.makeFolder(out);
            write(found.name() + "-sheet", handout.sheet(), figures, words);
            write(found.name() + "-key", handout.key(), figures, words);
            write(found.name() + "-notes", handout.notes(), figures, words);
        } catch (Unanswerable e) {
            throw new Loading.BadInput(lesson + ": " + e.words() + "\n  lockscope lesson check says where");
        }
        return ExitCode.YES;
    }

    private void write(String name, Paper paper, HandoutFigures figures, Words words) throws Unanswerable {
        for (Format format : formats) {
            byte[] bytes = switch (format) {
                case PDF -> HandoutPdf.of(paper, figures, words);
                case HTML ->
                    HtmlPage.of(paper, Locale.ENGLISH.toLanguageTag(), figures).getBytes(StandardCharsets.UTF_8);
            };
            Path file = out.resolve(name + "." + format.name().toLowerCase(Locale.ROOT));
            WholeFile.write(file, bytes);
            console.say(file.toString());
        }
    }
}
