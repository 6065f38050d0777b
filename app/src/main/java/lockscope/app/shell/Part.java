package lockscope.app.shell;

import javafx.scene.layout.Region;

/// One of several views that take turns in a place. Its tab reads `part.ID`, with the tooltip `part.ID.tip`.
public record Part(String id, Region view) {}
