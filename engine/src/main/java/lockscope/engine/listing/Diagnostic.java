package lockscope.engine.listing;

import java.util.List;
import lockscope.engine.program.Place;

/// One finding in a listing, written for the person who can mend it.
///
/// @param length how many characters the carets underline
/// @param sourceLine the text of that line
/// @param path for findings that need several lines to be true, those lines in order
public record Diagnostic(
        Severity severity, Place place, int length, String message, String sourceLine, List<Step> path) {

    /// A line that a path passes, and what happens there.
    public record Step(Place place, String words) {}

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /// Message, source line, carets and path, as compilers print it; several lines without a final line feed.
    public String rendering() {
        StringBuilder text = new StringBuilder();
        text.append(place).append(": ").append(severity.word()).append(": ").append(message);
        if (!sourceLine.isBlank()) {
            String number = Integer.toString(place.line());
            String margin = " ".repeat(number.length());
            String shown = sourceLine.replace('\t', ' ');
            int before = Math.min(place.column() - 1, shown.length());
            int carets = Math.clamp(length, 1, Math.max(1, shown.length() - before));
            text.append("\n  ").append(number).append(" | ").append(shown);
            text.append("\n  ")
                    .append(margin)
                    .append(" | ")
                    .append(" ".repeat(before))
                    .append("^".repeat(carets));
        }
        for (Step step : path) {
            text.append("\n    ").append(step.place()).append(": ").append(step.words());
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return rendering();
    }
}
