package lockscope.app.gallery;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Label;
import lockscope.app.figure.Mark;
import lockscope.app.shell.FigurePane;

/// What is left of a picture for somebody far away, in a bright room, without colours: it at 40 % of its size, in grey,
/// with half of its contrast.
final class Glance {
    private static final double SIZE = 0.4;
    private static final double CONTRAST = 0.5;
    private static final double MIDDLE = 0.5;

    private final BufferedImage picture;

    Glance(BufferedImage picture) {
        this.picture = picture;
    }

    /// Where labels of stages stand in the picture, the stages from left to right or from the top.
    static List<Bounds> labels(Parent root, Predicate<Label> wanted) {
        List<Bounds> found = new ArrayList<>();
        collect(root, wanted, found);
        return found;
    }

    private static void collect(Node node, Predicate<Label> wanted, List<Bounds> into) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof FigurePane pane) {
            Figure figure = pane.shown();
            if (figure != null) {
                for (Mark mark : figure.leaves()) {
                    if (mark instanceof Label label && wanted.test(label)) {
                        into.add(place(pane, label));
                    }
                }
            }
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, wanted, into));
        }
    }

    private static Bounds place(FigurePane pane, Label label) {
        double high = label.type().size() * 0.75;
        return pane.localToScene(new BoundingBox(
                label.left() + pane.getInsets().getLeft(),
                label.y() - high + pane.getInsets().getTop(),
                label.width(),
                high));
    }

    /// How high a place is in the small picture, pixels.
    static double height(Bounds place) {
        return place.getHeight() * SIZE;
    }

    /// How far the darkest and the lightest spot of a place are apart, as a ratio of luminances from 1 to 21.
    double contrast(Bounds place) {
        int left = Math.max(0, (int) (place.getMinX() * SIZE) - 1);
        int top = Math.max(0, (int) (place.getMinY() * SIZE) - 1);
        int right = Math.min((int) (picture.getWidth() * SIZE), (int) Math.ceil(place.getMaxX() * SIZE) + 1);
        int bottom = Math.min((int) (picture.getHeight() * SIZE), (int) Math.ceil(place.getMaxY() * SIZE) + 1);
        double darkest = 1;
        double lightest = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                double grey = MIDDLE + (grey(x, y) - MIDDLE) * CONTRAST;
                double luminance = Math.pow(grey, 2.2);
                darkest = Math.min(darkest, luminance);
                lightest = Math.max(lightest, luminance);
            }
        }
        return (lightest + 0.05) / (darkest + 0.05);
    }

    /// The mean of the pixels that become one, from 0 for black to 1 for white.
    private double grey(int x, int y) {
        double sum = 0;
        int count = 0;
        int right = Math.min(picture.getWidth(), (int) Math.round((x + 1) / SIZE));
        int bottom = Math.min(picture.getHeight(), (int) Math.round((y + 1) / SIZE));
        for (int py = (int) Math.round(y / SIZE); py < bottom; py++) {
            for (int px = (int) Math.round(x / SIZE); px < right; px++) {
                int rgb = picture.getRGB(px, py);
                sum += (0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255)) / 255;
                count++;
            }
        }
        return count == 0 ? MIDDLE : sum / count;
    }
}
