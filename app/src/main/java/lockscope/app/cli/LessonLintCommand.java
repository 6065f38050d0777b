package lockscope.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lockscope.engine.listing.Diagnostic;
import lockscope.lessons.check.LessonLint;
import lockscope.lessons.reader.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `lockscope lesson lint`: what can be found without running anything.
@Command(
        name = "lint",
        description = "Check the form of lessons: shape, links, numbers typed by hand, terms without a card.",
        footer = {"", "Ends with 0 when clean, with 1 on warnings, with 2 on errors."})
final class LessonLintCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    Help help = new Help();

    @Parameters(paramLabel = "LESSON", arity = "0..*", description = "Lessons; all that ship when none is named.")
    List<String> lessons = new ArrayList<>();

    LessonLintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LessonFiles files = new LessonFiles();
        int code = ExitCode.YES;
        for (LessonFiles.Found found : files.find(lessons)) {
            Findings findings = found.findings();
            LessonLint.find(found.lesson(), files.shipped(), files.course(), findings);
            List<Diagnostic> all = new ArrayList<>(found.outcome().diagnostics());
            all.addAll(findings.sorted());
            code = Math.max(code, print(console, found, all));
        }
        return code;
    }

    static int print(Console console, LessonFiles.Found found, List<Diagnostic> all) {
        all.forEach(diagnostic -> console.say(diagnostic.rendering()));
        if (all.isEmpty()) {
            console.say(found.file() + ": clean");
            return ExitCode.YES;
        }
        return all.stream().anyMatch(Diagnostic::isError) ? ExitCode.BAD_INPUT : ExitCode.NO;
    }
}
