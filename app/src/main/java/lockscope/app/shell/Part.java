package lockscope.app.shell;

import javafx.scene.layout.Region;

/// One of several views that take turns in a place. Its tab reads `part.ID`, with the tooltip `part.ID.tip`.
///
/// @param width how wide it would like to be in a column; 0 for as wide as the column is
public record Part(String id, Region view, double width) {
    public Part(String id, Region view) {
        this(id, view, 0);
    }
}
