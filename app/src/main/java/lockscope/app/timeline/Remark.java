package lockscope.app.timeline;

import lockscope.app.callout.Callout;

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

    public Remark movedBy(double right, double down) {
        return new Remark(run, callout, dx + right, dy + down);
    }
}
