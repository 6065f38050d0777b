package lockscope.app.shell;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/// Shows its content enlarged, as a browser does: the content is laid out for fewer pixels and drawn larger. What would
/// become smaller than the least size that the content is made for is scrolled.
public final class Magnifier extends Region {
    private static final double BAR = 12;

    private final Region content;
    private final double leastWidth;
    private final double leastHeight;
    private final DoubleProperty factor = new SimpleDoubleProperty(1);
    private final ReadOnlyObjectWrapper<Bounds> seen = new ReadOnlyObjectWrapper<>(new BoundingBox(0, 0, 0, 0));
    private final Scale scale = new Scale(1, 1);
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();

    public Magnifier(Region content, double leastWidth, double leastHeight) {
        this.content = content;
        this.leastWidth = leastWidth;
        this.leastHeight = leastHeight;
        setMinSize(0, 0);
        content.setManaged(false);
        content.getTransforms().add(scale);
        down.setOrientation(Orientation.VERTICAL);
        for (ScrollBar bar : new ScrollBar[] {across, down}) {
            bar.setManaged(false);
            bar.setVisible(false);
            bar.valueProperty().subscribe(_ -> requestLayout());
        }
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(content, across, down);
        factor.subscribe(_ -> requestLayout());
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().subscribe(this::reveal);
            }
        });
    }

    /// How much larger the content is drawn; 1 for as it is.
    public DoubleProperty factorProperty() {
        return factor;
    }

    /// The part of the content that is seen, in the content's own coordinates.
    public ReadOnlyObjectProperty<Bounds> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    @Override
    protected void layoutChildren() {
        double by = factor.get();
        scale.setX(by);
        scale.setY(by);
        boolean wide = getWidth() < leastWidth * by;
        boolean high = getHeight() < leastHeight * by;
        double width = getWidth() - (high ? BAR : 0);
        double height = getHeight() - (wide ? BAR : 0);
        double logicalWidth = wide ? leastWidth : width / by;
        double logicalHeight = high ? leastHeight : height / by;
        bar(across, wide, logicalWidth * by, width);
        bar(down, high, logicalHeight * by, height);
        across.resizeRelocate(0, height, width, BAR);
        down.resizeRelocate(width, 0, BAR, height);
        content.resizeRelocate(-across.getValue(), -down.getValue(), logicalWidth, logicalHeight);
        seen.set(new BoundingBox(
                across.getValue() / by,
                down.getValue() / by,
                Math.min(width / by, logicalWidth),
                Math.min(height / by, logicalHeight)));
    }

    private static void bar(ScrollBar bar, boolean needed, double whole, double seen) {
        bar.setVisible(needed);
        double most = needed ? Math.max(0, whole - seen) : 0;
        bar.setMax(most);
        bar.setVisibleAmount(whole > 0 ? most * seen / whole : 0);
        bar.setValue(Math.clamp(bar.getValue(), 0, most));
    }

    private void scroll(ScrollEvent event) {
        move(across, -event.getDeltaX());
        move(down, -event.getDeltaY());
    }

    private static void move(ScrollBar bar, double by) {
        if (bar.isVisible()) {
            bar.setValue(Math.clamp(bar.getValue() + by, 0, bar.getMax()));
        }
    }

    /// Scrolls to the control that has the focus.
    private void reveal(@Nullable Node focused) {
        if (focused == null || (!across.isVisible() && !down.isVisible())) {
            return;
        }
        Bounds bounds = sceneToLocal(focused.localToScene(focused.getBoundsInLocal()));
        if (bounds == null) {
            return;
        }
        move(across, outside(bounds.getMinX(), bounds.getMaxX(), getWidth()));
        move(down, outside(bounds.getMinY(), bounds.getMaxY(), getHeight()));
    }

    private static double outside(double from, double to, double room) {
        return from < 0 ? from : to > room ? Math.min(to - room, from) : 0;
    }
}
