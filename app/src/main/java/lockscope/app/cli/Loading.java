package lockscope.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.library.UserLibrary;
import lockscope.engine.listing.Diagnostic;
import lockscope.engine.listing.Lint;
import lockscope.engine.listing.Loaded;
import lockscope.engine.listing.Loader;
import lockscope.engine.listing.Nearest;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Program;
import lockscope.engine.whatif.Plan;
import lockscope.engine.whatif.Planned;
import lockscope.engine.whatif.Planner;
import lockscope.engine.whatif.WhatIf;

/// Finds listings by name or path and links them; complains in words a user can act on.
final class Loading {
    private final UserLibrary library = new UserLibrary(new ShippedLibrary());

    /// Input that cannot be used; the message is for the user.
    static final class BadInput extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadInput(String message) {
            super(message);
        }
    }

    UserLibrary library() {
        return library;
    }

    Source strategy(String nameOrPath) {
        Source source = library.strategy(nameOrPath);
        if (source == null) {
            throw unknown("strategy", nameOrPath, library.strategies(), ShippedLibrary.broken());
        }
        return source;
    }

    Source scenario(String nameOrPath) {
        Source source = library.scenario(nameOrPath);
        if (source == null) {
            throw unknown("scenario", nameOrPath, library.scenarios(), ShippedLibrary.explored());
        }
        return source;
    }

    /// A strategy, a scenario or a common file.
    Source any(String nameOrPath) {
        Source strategy = library.strategy(nameOrPath);
        Source scenario = strategy == null ? library.scenario(nameOrPath) : strategy;
        Source common = scenario == null ? library.common(nameOrPath) : scenario;
        if (common == null) {
            List<String> known = new ArrayList<>(library.strategies());
            known.addAll(library.scenarios());
            List<String> others = new ArrayList<>(ShippedLibrary.broken());
            others.addAll(ShippedLibrary.explored());
            throw unknown("listing", nameOrPath, known, others);
        }
        return common;
    }

    /// What is to be said about one listing.
    List<Diagnostic> lint(Source source) {
        return Lint.lint(library, source);
    }

    /// @param more known as well, in folders of their own
    private static BadInput unknown(String kind, String name, List<String> known, List<String> more) {
        List<String> all = new ArrayList<>(known);
        all.addAll(more);
        String shown = String.join(", ", name.contains("/") ? all : known);
        return new BadInput("no " + kind + " and no file is named '" + name + "'" + Nearest.hint(name, all)
                + "\n  known are: " + shown + "\n  or give the path of a file");
    }

    /// The program of a strategy and a scenario.
    ///
    /// @throws BadInput with every diagnostic when there are errors
    Program program(Source strategy, Source scenario, Map<String, String> settings) {
        Loaded loaded = Loader.load(library, strategy, scenario, settings);
        Program program = loaded.program();
        if (program == null) {
            throw new BadInput(rendered(
                    loaded.diagnostics().stream().filter(Diagnostic::isError).toList()));
        }
        return program;
    }

    /// The plan of a strategy, a scenario and what is to be different.
    ///
    /// @throws BadInput with every diagnostic when there are errors
    Plan plan(Source strategy, Source scenario, Map<String, String> settings, List<WhatIf> whatIfs) {
        Planned planned = Planner.plan(library, strategy, scenario, settings, whatIfs);
        Plan plan = planned.plan();
        if (plan == null) {
            throw new BadInput(rendered(
                    planned.diagnostics().stream().filter(Diagnostic::isError).toList()));
        }
        return plan;
    }

    static String rendered(List<Diagnostic> diagnostics) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            text.append(text.isEmpty() ? "" : "\n").append(diagnostic.rendering());
        }
        return text.toString();
    }
}
