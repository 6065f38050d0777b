package lockscope.app.timeline;

import org.jspecify.annotations.Nullable;

/// A callout as it stands in the window: on the lane of one run, its text so far away from what it points at.
///
/// @param run the section, from 0
/// @param dx how far right of its event the text begins, pixels
/// @param dy how far below, pixels; negative above
public record Remark(int run, Callout callout, double dx, double dy) {
    public String text() {
        return callout.text();
    }

    public Remark withText(String other) {
        return new Remark(run, new Callout(callout.anchor(), other), dx, dy);
    }

    /// Whether nobody has said yet where its text lies, as in a figure.
    public boolean isUnplaced() {
        return dx == 0 && dy == 0;
    }

    public Remark movedBy(double right, double down) {
        return new Remark(run, callout, dx + right, dy + down);
    }

    /// One line that [#parse] reads: `0 ns/3#waits_for_lock#1=a text`. Where the text lies is left out: a figure finds a
    /// place of its own.
    public String line() {
        String oneLine = text().replace("\\", "\\\\").replace("\n", "\\n");
        return run + " " + callout.anchor() + "=" + oneLine;
    }

    /// Null for a line that is none.
    public static @Nullable Remark parse(String line) {
        int blank = line.indexOf(' ');
        int equals = line.indexOf('=');
        boolean formed = blank > 0 && equals > blank && line.substring(0, blank).matches("\\d");
        Anchor anchor = formed ? Anchor.parse(line.substring(blank + 1, equals)) : null;
        if (anchor == null) {
            return null;
        }
        try {
            String text = line.substring(equals + 1).translateEscapes();
            return new Remark(Integer.parseInt(line.substring(0, blank)), new Callout(anchor, text), 0, 0);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
