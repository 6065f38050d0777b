package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lockscope.engine.listing.ast.Name;
import lockscope.engine.program.Place;

/// Collects what is wrong, each thing once, up to a bound.
final class Problems {
    private static final int MOST = 100;

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Set<Place> places = new LinkedHashSet<>();
    private final Map<String, Source> sources = new TreeMap<>();
    private int errors;

    /// Makes the lines of a file known, so that diagnostics can show them.
    void addSource(Source source) {
        sources.putIfAbsent(source.name(), source);
    }

    void error(Place place, String message) {
        error(place, 1, message);
    }

    void error(Name name, String message) {
        error(name.place(), name.text().length(), message);
    }

    /// An error; of several at one place only the first is kept, for the others are its consequences.
    void error(Place place, int length, String message) {
        if (places.add(place)) {
            errors++;
            add(Severity.ERROR, place, length, message, List.of());
        }
    }

    void warning(Place place, int length, String message) {
        warning(place, length, message, List.of());
    }

    void warning(Place place, int length, String message, List<Diagnostic.Step> path) {
        add(Severity.WARNING, place, length, message, path);
    }

    private void add(Severity severity, Place place, int length, String message, List<Diagnostic.Step> path) {
        if (diagnostics.size() < MOST) {
            Diagnostic diagnostic = new Diagnostic(severity, place, length, message, line(place), path);
            if (!diagnostics.contains(diagnostic)) {
                diagnostics.add(diagnostic);
            }
        } else if (diagnostics.size() == MOST) {
            String more = "there are more findings than " + MOST + "; mend these first";
            diagnostics.add(new Diagnostic(Severity.ERROR, place, 1, more, "", List.of()));
        }
    }

    private String line(Place place) {
        Source source = sources.get(place.file());
        return source == null
                ? ""
                : source.text().lines().skip(place.line() - 1).findFirst().orElse("");
    }

    boolean hasErrors() {
        return errors > 0;
    }

    /// Everything found, in the order of the text within each file.
    List<Diagnostic> sorted() {
        List<String> files = new ArrayList<>();
        for (Diagnostic diagnostic : diagnostics) {
            if (!files.contains(diagnostic.place().file())) {
                files.add(diagnostic.place().file());
            }
        }
        List<Diagnostic> sorted = new ArrayList<>(diagnostics);
        sorted.sort((a, b) -> {
            int byFile = Integer.compare(
                    files.indexOf(a.place().file()), files.indexOf(b.place().file()));
            int byLine = byFile != 0
                    ? byFile
                    : Integer.compare(a.place().line(), b.place().line());
            return byLine != 0
                    ? byLine
                    : Integer.compare(a.place().column(), b.place().column());
        });
        return List.copyOf(sorted);
    }
}
