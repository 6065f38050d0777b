package lockscope.app.window;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Label;
import lockscope.app.shell.FigurePane;

/// Every text that a scene graph shows, in figures and in controls, with its size in pixels of the scene.
final class TextSizes {
    record Shown(String text, double pixels) {}

    private TextSizes() {}

    static List<Shown> in(Parent root) {
        List<Shown> shown = new ArrayList<>();
        collect(root, shown);
        return shown;
    }

    private static void collect(Node node, List<Shown> into) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof FigurePane pane) {
            Figure figure = pane.shown();
            double scale = scale(node);
            if (figure != null && pane.getWidth() > 1) {
                figure.leaves().stream()
                        .filter(Label.class::isInstance)
                        .map(Label.class::cast)
                        .forEach(label ->
                                into.add(new Shown(label.text(), label.type().size() * scale)));
            }
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            into.add(new Shown(text.getText(), text.getFont().getSize() * scale(node)));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    /// How many pixels of the scene a pixel of the node is high.
    static double scale(Node node) {
        Bounds unit = node.localToScene(new javafx.geometry.BoundingBox(0, 0, 1, 1));
        return unit.getHeight();
    }
}
