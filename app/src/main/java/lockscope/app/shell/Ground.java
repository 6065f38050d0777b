package lockscope.app.shell;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The ground of a panel, with its round corners, as a node of its own behind all others of the panel. Where something
/// opaque covers all that changes, the toolkit begins to draw there and leaves out what lies behind; the ground of a
/// parent it would draw every time.
public final class Ground extends Region {
    private Ground() {
        setManaged(false);
        getStyleClass().add("panel");
    }

    /// Lays it behind what the pane has, and keeps it as large as the pane.
    public static void under(Pane pane) {
        Ground ground = new Ground();
        pane.getChildren().addFirst(ground);
        pane.layoutBoundsProperty()
                .subscribe(bounds -> ground.resizeRelocate(0, 0, bounds.getWidth(), bounds.getHeight()));
    }
}
