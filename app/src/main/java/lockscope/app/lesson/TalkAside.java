package lockscope.app.lesson;

import java.util.HashSet;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// What stands beside the pictures of a talk: as narrow as it can be with all of it in view. Where even the widest is too
/// short, what only leads up to the rest is left out.
final class TalkAside extends VBox {
    private static final double[] WIDTHS = {330, 400, 470};

    private final Set<Node> context = new HashSet<>();

    TalkAside() {
        getStyleClass().add("talk-aside");
    }

    void add(Node node) {
        getChildren().add(node);
    }

    /// Adds what can be left out.
    void addContext(Node node) {
        context.add(node);
        add(node);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.VERTICAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        for (boolean whole : new boolean[] {true, false}) {
            for (double width : WIDTHS) {
                if (height < 0 || fits(width, height, whole)) {
                    return width;
                }
            }
        }
        return WIDTHS[WIDTHS.length - 1];
    }

    private boolean fits(double width, double height, boolean whole) {
        double inside = width - snappedLeftInset() - snappedRightInset();
        double needed = snappedTopInset() + snappedBottomInset() - getSpacing();
        for (Node child : getChildren()) {
            if (whole || !context.contains(child)) {
                needed += snapSizeY(child.prefHeight(inside)) + getSpacing();
                if (child.minWidth(-1) > inside) {
                    return false;
                }
            }
        }
        return needed <= height;
    }

    @Override
    protected void layoutChildren() {
        boolean whole = fits(getWidth(), getHeight(), true);
        for (Node node : context) {
            node.setVisible(whole);
            node.setManaged(whole);
        }
        super.layoutChildren();
    }
}
