package lockscope.app.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The window's ground and at most one sheet above it, such as the palette. A sheet takes the keys until it is closed;
/// Escape or a press beside it closes it and gives the focus back.
public final class Layers extends StackPane {
    private final StackPane shade = new StackPane();
    private final ReadOnlyObjectWrapper<@Nullable Region> sheet = new ReadOnlyObjectWrapper<>();
    private @Nullable Node before;

    public Layers(Node ground) {
        setMinSize(0, 0);
        shade.getStyleClass().add("shade");
        shade.setVisible(false);
        shade.setOnMousePressed(event -> {
            if (event.getTarget().equals(shade)) {
                close();
            }
        });
        shade.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
            }
            event.consume();
        });
        shade.addEventHandler(KeyEvent.KEY_TYPED, KeyEvent::consume);
        getChildren().addAll(ground, shade);
    }

    /// Shows a sheet instead of the one that is shown.
    public void show(Region content, Pos place) {
        if (sheet.get() == null) {
            before = getScene() == null ? null : getScene().getFocusOwner();
        }
        if (!content.getStyleClass().contains("raised")) {
            content.getStyleClass().add("raised");
        }
        StackPane.setAlignment(content, place);
        shade.getChildren().setAll(content);
        shade.setVisible(true);
        sheet.set(content);
        content.requestFocus();
    }

    public void close() {
        shade.getChildren().clear();
        shade.setVisible(false);
        sheet.set(null);
        if (before != null) {
            before.requestFocus();
            before = null;
        }
    }

    /// What is shown above the window; null for nothing.
    public ReadOnlyObjectProperty<@Nullable Region> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }
}
