package lockscope.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import lockscope.app.export.WholeFile;
import lockscope.engine.listing.Diagnostic;
import lockscope.lessons.check.LessonCheck;
import lockscope.lessons.check.LessonLint;
import lockscope.lessons.check.RecordedFacts;
import lockscope.lessons.check.TranslationCheck;
import lockscope.lessons.course.Course;
import lockscope.lessons.fact.Bench;
import lockscope.lessons.reader.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lockscope lesson check`: runs everything that a lesson says.
@Command(
        name = "check",
        description = "Run all that lessons say and name each sentence, option and expectation that no longer holds.",
        footer = {
            "",
            "A lesson in another language, such as lesson.de.md beside lesson.md, has to have the same blocks and"
                    + " facts.",
            "",
            "Ends with 0 when all of it holds, with 1 when something does not, with 2 when a lesson cannot be read.",
            "",
            "Examples:",
            "  lockscope lesson check",
            "  lockscope lesson check my-lesson --accept",
            "  lockscope lesson check 2 --set cost.wakeup=200us",
        })
final class LessonCheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    Help help = new Help();

    @Parameters(paramLabel = "LESSON", arity = "0..*", description = "Lessons; all that ship when none is named.")
    List<String> lessons = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Change a setting in every run whose scenario has it; may be given several times.")
    Map<String, String> changes = new LinkedHashMap<>();

    @Option(
            names = "--accept",
            description = "You have read every sentence: note what its numbers are now, in facts.txt.")
    boolean accept;

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    LessonCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (accept && !changes.isEmpty()) {
            throw new Loading.BadInput("--accept: found it beside --set; numbers of changed runs are not to be kept");
        }
        LessonFiles files = new LessonFiles();
        Bench bench = new Bench(files.shipped(), changes);
        int code = ExitCode.YES;
        Json text = new Json().beginObject().beginArray("lessons");
        for (LessonFiles.Found found : files.find(lessons)) {
            List<Diagnostic> all = check(files, bench, found);
            int result = found.hasErrors() ? ExitCode.BAD_INPUT : all.isEmpty() ? ExitCode.YES : ExitCode.NO;
            code = Math.max(code, result);
            if (json) {
                write(text, found, all);
            } else {
                LessonLintCommand.print(console, found, all);
            }
        }
        if (json) {
            console.say(text.endArray().endObject().toString());
        }
        return code;
    }

    private List<Diagnostic> check(LessonFiles files, Bench bench, LessonFiles.Found found) {
        List<Diagnostic> all = new ArrayList<>(found.outcome().diagnostics());
        if (found.outcome().hasErrors()) {
            return all;
        }
        Findings findings = found.findings();
        LessonLint.find(found.lesson(), files.shipped(), files.course(), findings);
        Map<String, String> before = accept ? Map.of() : found.facts();
        Map<String, String> facts = LessonCheck.find(found.lesson(), bench, before, findings);
        all.addAll(findings.sorted());
        found.translations().forEach(translation -> all.addAll(compared(found, translation)));
        if (accept) {
            keep(found, facts);
        }
        return all;
    }

    /// What is wrong with the form of a translation, or how it differs from the lesson.
    private static List<Diagnostic> compared(LessonFiles.Found found, LessonFiles.Translation translation) {
        if (translation.outcome().hasErrors()) {
            return translation.outcome().diagnostics();
        }
        Findings findings = translation.findings();
        TranslationCheck.find(found.lesson(), translation.outcome().lesson(), findings);
        return findings.sorted();
    }

    private static void keep(LessonFiles.Found found, Map<String, String> facts) {
        Path folder = found.folder();
        if (folder == null) {
            throw new Loading.BadInput("--accept: '" + found.lesson().name() + "' ships; give the path of its folder");
        }
        WholeFile.write(folder.resolve(Course.FACTS), RecordedFacts.write(facts).getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Json text, LessonFiles.Found found, List<Diagnostic> all) {
        text.beginObject()
                .field("name", found.lesson().name())
                .field("holds", all.isEmpty())
                .beginArray("findings");
        for (Diagnostic diagnostic : all) {
            text.beginObject()
                    .field("file", diagnostic.place().file())
                    .field("line", diagnostic.place().line())
                    .field("column", diagnostic.place().column())
                    .field("severity", diagnostic.severity().word())
                    .field("message", diagnostic.message())
                    .endObject();
        }
        text.endArray().endObject();
    }
}
