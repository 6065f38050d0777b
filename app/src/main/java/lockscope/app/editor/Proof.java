package lockscope.app.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lockscope.app.library.Shelf;
import lockscope.engine.listing.Diagnostic;
import lockscope.engine.listing.Library;
import lockscope.engine.listing.Lint;
import lockscope.engine.listing.Loader;
import lockscope.engine.listing.Source;

/// What is wrong with a manuscript: errors, which keep it from being run, and warnings about its locks.
///
/// @param findings errors first, each by its place
public record Proof(Manuscript manuscript, List<Diagnostic> findings) {
    public Proof {
        findings = findings.stream()
                .sorted(Comparator.comparing((Diagnostic finding) -> !finding.isError())
                        .thenComparingInt(finding -> finding.place().line())
                        .thenComparingInt(finding -> finding.place().column()))
                .toList();
    }

    /// What can be said of it alone.
    public static Proof of(Library library, Manuscript manuscript) {
        return new Proof(manuscript, Lint.lint(library, manuscript.source()));
    }

    /// What keeps it from being run in a scenario, or from running the strategies.
    ///
    /// @param other the scenario of a strategy, a strategy of a scenario
    public static Proof together(Library library, Manuscript manuscript, Source other, Map<String, String> settings) {
        boolean strategy = manuscript.kind() == Shelf.Kind.STRATEGY;
        Source mine = manuscript.source();
        List<Diagnostic> found =
                new ArrayList<>(Loader.load(library, strategy ? mine : other, strategy ? other : mine, settings)
                        .diagnostics());
        found.removeIf(finding -> !finding.isError());
        return new Proof(manuscript, found);
    }

    public List<Diagnostic> errors() {
        return findings.stream().filter(Diagnostic::isError).toList();
    }

    /// The findings that stand in the manuscript itself, on that line.
    public List<Diagnostic> on(int line) {
        return findings.stream()
                .filter(finding -> isHere(finding) && finding.place().line() == line)
                .toList();
    }

    /// Whether it stands in the manuscript and not in what it includes.
    public boolean isHere(Diagnostic finding) {
        return finding.place().file().equals(manuscript.name());
    }
}
