package lockscope.app.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Shows the first of its texts that has room, at the right; none when even the shortest has not.
public final class FittingLabel extends Region {
    private List<String> texts = List.of();

    public FittingLabel() {
        setMinWidth(0);
        getStyleClass().add("fitting-label");
    }

    /// @param longestFirst one at least
    public void setTexts(List<String> longestFirst) {
        if (!texts.equals(longestFirst)) {
            texts = List.copyOf(longestFirst);
            getChildren().setAll(texts.stream().map(Label::new).toList());
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return longest(Node::prefWidth, height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return longest(Node::prefHeight, -1);
    }

    private double longest(Measure measure, double other) {
        return getChildren().stream()
                .mapToDouble(child -> measure.of(child, other))
                .max()
                .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        boolean found = false;
        for (Node child : getChildren()) {
            double width = snapSizeX(child.prefWidth(-1));
            boolean fits = !found && width <= getWidth();
            child.setVisible(fits);
            found |= fits;
            child.resizeRelocate(Math.max(0, getWidth() - width), 0, width, getHeight());
        }
    }

    @FunctionalInterface
    private interface Measure {
        double of(Node node, double other);
    }
}
