package lockscope.app.window;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// Moves settings that do not fit from the toolbar into a pop-over, the last first, and back.
final class ToolbarFolding {
    private final HBox toolbar;
    private final HBox settings;
    private final PopOver popOver;
    private final VBox folded;
    private final Button opener;
    private final List<Node> all;
    private final List<Double> widths = new ArrayList<>();

    ToolbarFolding(HBox toolbar, HBox settings, PopOver popOver, VBox folded, Button opener) {
        this.toolbar = toolbar;
        this.settings = settings;
        this.popOver = popOver;
        this.folded = folded;
        this.opener = opener;
        this.all = List.copyOf(settings.getChildren());
    }

    void start() {
        folded.getStyleClass().add("folded-settings");
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        opener.setOnAction(_ -> popOver.show(opener));
        toolbar.widthProperty().subscribe(_ -> fold());
        toolbar.sceneProperty().subscribe(_ -> Platform.runLater(this::fold));
    }

    private void fold() {
        if (toolbar.getScene() == null || toolbar.getWidth() < 1) {
            return;
        }
        if (widths.isEmpty()) {
            toolbar.applyCss();
            all.forEach(node -> widths.add(node.prefWidth(-1)));
        }
        double room = toolbar.getWidth() - others();
        int kept = 0;
        double used = 0;
        while (kept < all.size() && used + widths.get(kept) + settings.getSpacing() <= room) {
            used += widths.get(kept++) + settings.getSpacing();
        }
        if (kept < all.size()) {
            double button = opener.prefWidth(-1) + toolbar.getSpacing();
            while (kept > 0 && used + button > room) {
                used -= widths.get(--kept) + settings.getSpacing();
            }
        }
        settings.getChildren().setAll(all.subList(0, kept));
        folded.getChildren().setAll(all.subList(kept, all.size()));
        opener.setVisible(kept < all.size());
        opener.setManaged(kept < all.size());
    }

    /// What everything but the settings needs.
    private double others() {
        double sum = toolbar.getInsets().getLeft() + toolbar.getInsets().getRight();
        for (Node node : toolbar.getChildren()) {
            if (!node.equals(settings) && !node.equals(opener) && node.isManaged()) {
                sum += node.prefWidth(-1) + toolbar.getSpacing();
            }
        }
        return sum + toolbar.getSpacing();
    }
}
