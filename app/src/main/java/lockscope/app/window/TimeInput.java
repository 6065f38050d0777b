package lockscope.app.window;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import lockscope.app.session.Session;
import lockscope.app.timeline.TimelineLayout;

/// Mouse and wheel over a time axis: press and drag move the playhead, the middle button drags the view, the wheel
/// zooms where the pointer is, Shift and the wheel move sideways; over the names of the lanes the wheel scrolls them.
final class TimeInput {
    private static final double ZOOM = 1.2;
    private static final double PAN = 0.08;

    private final Session session;
    private final TimelinePane pane;
    private double draggedFrom;
    private boolean scrubs;

    TimeInput(Session session, TimelinePane pane) {
        this.session = session;
        this.pane = pane;
    }

    void attach(Region axis) {
        axis.setOnMousePressed(event -> press(event, axis));
        axis.setOnMouseDragged(event -> drag(event, axis));
        axis.setOnMouseReleased(_ -> scrubs = false);
        axis.setOnScroll(event -> scroll(event, axis));
    }

    private TimelineLayout layout(Region axis) {
        double width =
                axis.getWidth() - axis.getInsets().getLeft() - axis.getInsets().getRight();
        double height =
                axis.getHeight() - axis.getInsets().getTop() - axis.getInsets().getBottom();
        return pane.layoutOf(width, height);
    }

    private static double x(double x, Region axis) {
        return x - axis.getInsets().getLeft();
    }

    private long nanos(double x, TimelineLayout layout) {
        return session.viewportProperty().get().nanos(x - layout.plotLeft(), layout.plotWidth());
    }

    private void press(MouseEvent event, Region axis) {
        TimelineLayout layout = layout(axis);
        double x = x(event.getX(), axis);
        draggedFrom = x;
        scrubs = event.getButton() == MouseButton.PRIMARY && !event.isShiftDown() && x >= layout.plotLeft() - 4;
        if (scrubs) {
            session.playback().playingProperty().set(false);
            session.playback().seek(nanos(x, layout));
        }
    }

    private void drag(MouseEvent event, Region axis) {
        TimelineLayout layout = layout(axis);
        double x = x(event.getX(), axis);
        if (scrubs) {
            session.playback().seek(nanos(x, layout));
        } else {
            session.pan((draggedFrom - x) / layout.plotWidth());
            draggedFrom = x;
        }
    }

    private void scroll(ScrollEvent event, Region axis) {
        TimelineLayout layout = layout(axis);
        double x = x(event.getX(), axis);
        // with Shift held, platforms report the wheel sideways
        double turned = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (turned == 0) {
            return;
        }
        if (event.isShiftDown()) {
            session.pan(turned > 0 ? -PAN : PAN);
        } else if (x < layout.plotLeft()) {
            pane.scrollLanes(turned > 0 ? -1 : 1);
        } else {
            session.zoom(turned > 0 ? 1 / ZOOM : ZOOM, nanos(x, layout));
        }
        event.consume();
    }
}
