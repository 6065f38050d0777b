package lockscope.app.lesson;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// What stands beside the pictures of a talk: as narrow as it can be with all of it in view. Where even the widest is too
/// short, what can be left out is, one after the other.
final class TalkAside extends VBox {
    private static final double[] WIDTHS = {330, 400, 470};

    private final List<Node> context = new ArrayList<>();

    TalkAside() {
        getStyleClass().add("talk-aside");
    }

    void add(Node node) {
        getChildren().add(node);
    }

    /// Adds what can be left out, after what has been added so before.
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
        for (int out = 0; out <= context.size(); out++) {
            for (double width : WIDTHS) {
                if (height < 0 || fits(width, height, out)) {
                    return width;
                }
            }
        }
        return WIDTHS[WIDTHS.length - 1];
    }

    /// @param out how many are left out
    private boolean fits(double width, double height, int out) {
        List<Node> left = context.subList(0, out);
        double inside = width - snappedLeftInset() - snappedRightInset();
        double needed = snappedTopInset() + snappedBottomInset() - getSpacing();
        for (Node child : getChildren()) {
            if (!left.contains(child)) {
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
        int out = 0;
        while (out < context.size() && !fits(getWidth(), getHeight(), out)) {
            out++;
        }
        for (int i = 0; i < context.size(); i++) {
            context.get(i).setVisible(i >= out);
            context.get(i).setManaged(i >= out);
        }
        super.layoutChildren();
    }
}
