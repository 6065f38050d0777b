package lockscope.app.window;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// Makes room in the toolbar: what matters least goes first, settings into a pop-over, everything else to the menu,
/// where it is anyway.
final class ToolbarFolding {
    private final HBox toolbar;
    private final HBox settings;
    private final VBox folded;
    private final List<Node> always;
    private final List<Node> fields;
    private final List<Node> leaving;
    private final Set<Node> gone = new HashSet<>();

    /// @param folded what the pop-over holds: fields that are always there
    /// @param leaving what may go, what goes first at the front; fields of the settings among them go to the pop-over
    ToolbarFolding(HBox toolbar, HBox settings, PopOver popOver, VBox folded, Button opener, List<Node> leaving) {
        this.toolbar = toolbar;
        this.settings = settings;
        this.folded = folded;
        this.always = List.copyOf(folded.getChildren());
        this.fields = List.copyOf(settings.getChildren());
        this.leaving = List.copyOf(leaving);
        folded.getStyleClass().add("folded-settings");
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        opener.setOnAction(_ -> popOver.show(opener));
        toolbar.widthProperty().subscribe(_ -> fold());
        toolbar.sceneProperty().subscribe(_ -> Platform.runLater(this::fold));
        toolbar.needsLayoutProperty().subscribe(this::foldMore);
    }

    /// After what stands in it has grown.
    private void foldMore(boolean needsLayout) {
        if (!needsLayout && gone.size() < leaving.size() && toolbar.prefWidth(-1) > toolbar.getWidth()) {
            Platform.runLater(this::fold);
        }
    }

    private void fold() {
        if (toolbar.getScene() == null || toolbar.getWidth() < 1) {
            return;
        }
        gone.clear();
        put(gone);
        toolbar.applyCss();
        for (Node node : leaving) {
            if (toolbar.prefWidth(-1) <= toolbar.getWidth()) {
                break;
            }
            gone.add(node);
            put(gone);
        }
    }

    private void put(Set<Node> gone) {
        for (Node node : leaving) {
            if (!fields.contains(node)) {
                node.setVisible(!gone.contains(node));
                node.setManaged(!gone.contains(node));
            }
        }
        set(folded, List.of());
        set(settings, fields.stream().filter(field -> !gone.contains(field)).toList());
        List<Node> inside =
                new ArrayList<>(fields.stream().filter(gone::contains).toList());
        inside.addAll(always);
        set(folded, inside);
    }

    private static void set(Pane pane, List<Node> nodes) {
        if (!pane.getChildren().equals(nodes)) {
            pane.getChildren().setAll(nodes);
        }
    }
}
