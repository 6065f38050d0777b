package lockscope.app.shell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// Rings around parts of the window, such as those that a lesson speaks of. They lie above the parts, since panes draw over
/// their own edges, and follow them.
final class Rings extends Pane {
    /// By how much a ring stands out beyond its part, in logical pixels.
    private static final double BEYOND = 2;

    private final List<Subscription> following = new ArrayList<>();

    Rings() {
        setMouseTransparent(true);
    }

    /// Rings these parts and no others.
    void around(Collection<Node> parts) {
        following.forEach(Subscription::unsubscribe);
        following.clear();
        getChildren().clear();
        parts.forEach(this::around);
    }

    private void around(Node part) {
        Region ring = new Region();
        ring.setManaged(false);
        ring.getStyleClass().add("ring");
        ring.visibleProperty().bind(part.visibleProperty());
        getChildren().add(ring);
        following.add(part.localToSceneTransformProperty().subscribe(_ -> place(ring, part)));
        following.add(part.layoutBoundsProperty().subscribe(_ -> place(ring, part)));
    }

    private void place(Region ring, Node part) {
        Bounds place = sceneToLocal(part.localToScene(part.getLayoutBounds()));
        ring.resizeRelocate(
                Math.rint(place.getMinX()) - BEYOND,
                Math.rint(place.getMinY()) - BEYOND,
                Math.rint(place.getWidth()) + 2 * BEYOND,
                Math.rint(place.getHeight()) + 2 * BEYOND);
    }
}
