package lockscope.app.shell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The window's ground, rings around parts of it, and at most one sheet above, such as the palette. A sheet takes the keys until it is closed:
/// Tab goes round in it. Escape or a press beside it closes it and gives the focus back. Of a window that is scrolled, a
/// sheet is where it is seen.
public final class Layers extends StackPane {
    private final Rings rings = new Rings();
    private final StackPane shade = new StackPane();
    private final ReadOnlyObjectWrapper<@Nullable Region> sheet = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Bounds> seen = new SimpleObjectProperty<>();
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
        shade.addEventFilter(KeyEvent.KEY_PRESSED, this::tab);
        shade.setManaged(false);
        seen.subscribe(_ -> requestLayout());
        getChildren().addAll(ground, rings, shade);
    }

    /// Rings these parts of the ground and no others.
    public void ring(Collection<Node> parts) {
        rings.around(parts);
    }

    /// Keeps sheets to a part of the window: all that is seen of it.
    public void see(Bounds part) {
        seen.set(part);
    }

    /// The room that sheets have, from 0, 0.
    public ReadOnlyObjectProperty<Bounds> roomProperty() {
        return shade.layoutBoundsProperty();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Bounds part = seen.get();
        if (part == null) {
            shade.resizeRelocate(0, 0, getWidth(), getHeight());
        } else {
            shade.resizeRelocate(part.getMinX(), part.getMinY(), part.getWidth(), part.getHeight());
        }
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
        content.applyCss();
        content.requestFocus();
        if (!content.isFocusTraversable()) {
            reach(stops(content), 0);
        }
    }

    /// Tab goes from stop to stop of the sheet, from the last to the first, and back.
    private void tab(KeyEvent event) {
        if (event.getCode() != KeyCode.TAB || event.isControlDown() || getScene() == null) {
            return;
        }
        List<Node> stops = stops(shade);
        int at = stops.indexOf(getScene().getFocusOwner());
        int next = event.isShiftDown() ? Math.max(at, 0) - 1 : at + 1;
        reach(stops, Math.floorMod(next, Math.max(1, stops.size())));
        event.consume();
    }

    /// Gives the focus in the way that makes it seen: by going there from the neighbour.
    private static void reach(List<Node> stops, int index) {
        if (stops.size() == 1) {
            stops.getFirst().requestFocus();
        } else if (stops.size() > 1) {
            boolean forwards = index > 0;
            stops.get(forwards ? index - 1 : 1).requestFocus();
            stops.get(forwards ? index - 1 : 1)
                    .requestFocusTraversal(forwards ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
        }
    }

    /// What can have the focus and is seen, in the order in which Tab comes to it.
    private static List<Node> stops(Node node) {
        List<Node> stops = new ArrayList<>();
        collect(node, stops);
        return stops;
    }

    private static void collect(Node node, List<Node> into) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            into.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
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
