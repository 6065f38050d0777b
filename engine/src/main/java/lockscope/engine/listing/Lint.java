package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lockscope.engine.listing.ast.Item;
import lockscope.engine.listing.ast.ListingFile;
import lockscope.engine.listing.ast.Name;
import lockscope.engine.listing.lint.Finding;
import lockscope.engine.listing.lint.LockLint;
import lockscope.engine.program.Program;

/// Everything that can be said of a listing without running it: what loading finds, and what is wrong with its locks.
public final class Lint {
    private static final String USUAL_STRATEGY = "pernet_ops_rwsem";

    private Lint() {}

    /// The findings about one file: a strategy alone, a scenario under the strategies that it compares, a common file
    /// as part of the strategies that include it.
    public static List<Diagnostic> lint(Library library, Source source) {
        Problems problems = new Problems();
        ListingFile file = Parser.parse(source, problems);
        return switch (file.kind()) {
            case STRATEGY -> findings(Loader.load(library, source));
            case SCENARIO -> scenario(library, source, file, problems);
            case COMMON -> common(library, source, file, problems);
        };
    }

    private static List<Diagnostic> scenario(Library library, Source source, ListingFile file, Problems problems) {
        List<String> known = library.strategies();
        List<Diagnostic> all = new ArrayList<>();
        for (Name name : compared(file)) {
            Source strategy = known.contains(name.text()) ? library.strategy(name.text()) : null;
            if (strategy == null) {
                String message = "there is no strategy '" + name.text() + "'" + Nearest.hint(name.text(), known);
                problems.warning(name.place(), name.text().length(), message);
            } else {
                addNew(all, findings(Loader.load(library, strategy, source, Collections.emptyMap())));
            }
        }
        addNew(all, problems.sorted());
        return List.copyOf(all);
    }

    private static List<Diagnostic> common(Library library, Source source, ListingFile file, Problems problems) {
        Library with = new WithCommon(library, file.name().text(), source);
        List<Diagnostic> all = new ArrayList<>(problems.sorted());
        for (String name : library.strategies()) {
            Source strategy = library.strategy(name);
            if (strategy != null && Listing.withIncluded(with, strategy).contains(source)) {
                addNew(all, findings(Loader.load(with, strategy)));
            }
        }
        return List.copyOf(all);
    }

    private static void addNew(List<Diagnostic> all, List<Diagnostic> more) {
        more.stream()
                .filter(finding -> all.stream().noneMatch(known -> isSame(known, finding)))
                .forEach(all::add);
    }

    private static boolean isSame(Diagnostic a, Diagnostic b) {
        return a.place().equals(b.place()) && a.message().equals(b.message());
    }

    private static List<Name> compared(ListingFile scenario) {
        List<Name> compared = scenario.items(Item.Compare.class).stream()
                .flatMap(compare -> compare.strategies().stream())
                .toList();
        return compared.isEmpty()
                ? List.of(new Name(USUAL_STRATEGY, scenario.name().place()))
                : compared;
    }

    /// The findings about something that was loaded.
    public static List<Diagnostic> findings(Loaded loaded) {
        Program program = loaded.program();
        if (program == null) {
            return loaded.diagnostics();
        }
        Problems problems = new Problems();
        program.sources().forEach(source -> problems.addSource(new Source(source.name(), source.text())));
        for (Finding finding : LockLint.findings(program, StrategyInterface.closedRoutines())) {
            List<Diagnostic.Step> path = finding.path().stream()
                    .map(step -> new Diagnostic.Step(step.place(), step.words()))
                    .toList();
            problems.warning(finding.place(), 1, finding.message(), path);
        }
        List<Diagnostic> all = new ArrayList<>(loaded.diagnostics());
        all.addAll(problems.sorted());
        return List.copyOf(all);
    }
}
