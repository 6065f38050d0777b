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

    /// The findings about one file: a strategy alone, a common file alone, or a scenario under the strategies that it
    /// compares.
    public static List<Diagnostic> lint(Library library, Source source) {
        ListingFile file = Parser.parse(source, new Problems());
        if (file.kind() != ListingFile.Kind.SCENARIO) {
            return findings(Loader.load(library, source));
        }
        List<Diagnostic> all = new ArrayList<>();
        for (String name : strategies(file)) {
            Source strategy = library.strategy(name);
            if (strategy != null) {
                findings(Loader.load(library, strategy, source, Collections.emptyMap())).stream()
                        .filter(finding -> all.stream().noneMatch(known -> isSame(known, finding)))
                        .forEach(all::add);
            }
        }
        return List.copyOf(all);
    }

    private static boolean isSame(Diagnostic a, Diagnostic b) {
        return a.place().equals(b.place()) && a.message().equals(b.message());
    }

    private static List<String> strategies(ListingFile scenario) {
        List<String> compared = scenario.items(Item.Compare.class).stream()
                .flatMap(compare -> compare.strategies().stream())
                .map(Name::text)
                .toList();
        return compared.isEmpty() ? List.of(USUAL_STRATEGY) : compared;
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
