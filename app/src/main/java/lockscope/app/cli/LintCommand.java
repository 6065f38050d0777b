package lockscope.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lockscope.engine.listing.Diagnostic;
import lockscope.engine.listing.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `lockscope lint`: what is wrong with a listing.
@Command(
        name = "lint",
        customSynopsis = "lockscope lint FILE...",
        description = "Check listings: errors cannot be run; warnings about locking can, and show in the run.",
        footer = {
            "",
            "Ends with 0 when clean, with 1 on warnings, with 2 on errors.",
            "",
            "Examples:",
            "  lockscope lint my_strategy.listing",
            "  lockscope lint net_mutex pernet_ops_rwsem",
        })
final class LintCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    Help help = new Help();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Path of a listing, or the name of one that ships.")
    List<String> files = new ArrayList<>();

    LintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Loading loading = new Loading();
        int errors = 0;
        int warnings = 0;
        for (String file : files) {
            Source source = loading.any(file);
            List<Diagnostic> diagnostics = loading.lint(source);
            for (Diagnostic diagnostic : diagnostics) {
                console.say(diagnostic.rendering());
                errors += diagnostic.isError() ? 1 : 0;
                warnings += diagnostic.isError() ? 0 : 1;
            }
            if (diagnostics.isEmpty()) {
                console.say(source.name() + ": clean");
            }
        }
        if (errors + warnings > 0) {
            console.say(Words.count(errors, "error") + ", " + Words.count(warnings, "warning"));
        }
        return errors > 0 ? ExitCode.BAD_INPUT : warnings > 0 ? ExitCode.NO : ExitCode.YES;
    }
}
