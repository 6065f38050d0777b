package lockscope.lessons.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lockscope.engine.listing.Diagnostic;
import lockscope.engine.listing.Severity;
import lockscope.engine.program.Place;

/// What is wrong with one file, collected.
public final class Findings {
    private static final int MOST = 200;

    private final String file;
    private final List<String> lines;
    private final List<Diagnostic> list = new ArrayList<>();

    /// @param file its name as the user knows it
    public Findings(String file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
    }

    public Place place(int line, int column) {
        return new Place(file, line, column);
    }

    public void error(Place place, int length, String message) {
        add(Severity.ERROR, place, length, message);
    }

    public void warning(Place place, int length, String message) {
        add(Severity.WARNING, place, length, message);
    }

    private void add(Severity severity, Place place, int length, String message) {
        if (list.size() < MOST) {
            String line = place.line() >= 1 && place.line() <= lines.size() ? lines.get(place.line() - 1) : "";
            list.add(new Diagnostic(severity, place, length, message, line, List.of()));
        }
    }

    /// In the order of the file.
    public List<Diagnostic> sorted() {
        return list.stream()
                .sorted(Comparator.comparingInt((Diagnostic d) -> d.place().line())
                        .thenComparingInt(d -> d.place().column()))
                .toList();
    }
}
