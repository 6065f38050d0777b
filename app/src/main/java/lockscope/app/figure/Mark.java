package lockscope.app.figure;

/// One thing drawn.
public sealed interface Mark permits Box, Label, Stroke, Arc, Strip, Group {
    Tag tag();

    /// Whether a pointer at that place is on this mark.
    boolean covers(double x, double y);
}
