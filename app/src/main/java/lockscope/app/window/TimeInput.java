package lockscope.app.window;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import lockscope.app.session.Session;
import lockscope.app.session.TimelineDesk;
import lockscope.app.timeline.Viewport;

/// Mouse and wheel over any time axis, the same everywhere: a drag chooses a range, with Shift or the middle button it
/// moves the view, on the ruler the playhead; the wheel scrolls lanes, with Ctrl it zooms where the pointer is, with
/// Shift it moves sideways.
final class TimeInput {
    private static final double ZOOM = 1.2;
    private static final double PAN = 0.08;
    /// A shorter way is a click.
    private static final double DRAG = 4;

    private final Session session;
    private final TimelineDesk desk;
    private final TimeAxis axis;
    private final Region region;
    private Gesture gesture = Gesture.NONE;
    private double pressedAt;
    private double lastX;
    private double lastY;
    private boolean isOver;

    private enum Gesture {
        NONE,
        SCRUB,
        OVERVIEW,
        PAN,
        /// Becomes a range once the pointer has gone far enough.
        PRESSED,
        RANGE,
        MOVE
    }

    TimeInput(Session session, TimelineDesk desk, TimeAxis axis, Region region) {
        this.session = session;
        this.desk = desk;
        this.axis = axis;
        this.region = region;
    }

    void attach() {
        region.setOnMousePressed(this::press);
        region.setOnMouseDragged(this::drag);
        region.setOnMouseReleased(_ -> gesture = Gesture.NONE);
        region.addEventHandler(MouseEvent.MOUSE_MOVED, this::remember);
        region.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> isOver = false);
        region.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        region.setOnScroll(this::scroll);
    }

    private double x(double x) {
        return x - region.getInsets().getLeft();
    }

    private double y(double y) {
        return y - region.getInsets().getTop();
    }

    private void remember(MouseEvent event) {
        lastX = x(event.getX());
        lastY = y(event.getY());
        isOver = true;
    }

    private long nanos(double x, Viewport view) {
        return view.nanos(Math.clamp(x - axis.plotLeft(), 0.0, axis.plotWidth()), axis.plotWidth());
    }

    private long nanos(double x) {
        return nanos(x, session.viewportProperty().get());
    }

    /// The time under the pointer; the playhead when it is elsewhere.
    long pointed() {
        return isOver && lastX >= axis.plotLeft()
                ? nanos(lastX)
                : session.playback().playhead();
    }

    private void press(MouseEvent event) {
        double x = x(event.getX());
        double y = y(event.getY());
        remember(event);
        pressedAt = x;
        boolean primary = event.getButton() == MouseButton.PRIMARY;
        if (event.getButton() == MouseButton.MIDDLE || (primary && event.isShiftDown())) {
            gesture = Gesture.PAN;
        } else if (!primary || x < axis.plotLeft() - DRAG) {
            gesture = Gesture.NONE;
        } else if (axis.grab(x, y)) {
            gesture = Gesture.MOVE;
        } else if (axis.isRuler(y)) {
            gesture = Gesture.SCRUB;
            scrub(x);
        } else if (axis.isOverview(y)) {
            gesture = Gesture.OVERVIEW;
            overview(x);
        } else {
            gesture = Gesture.PRESSED;
        }
    }

    private void drag(MouseEvent event) {
        double x = x(event.getX());
        double y = y(event.getY());
        switch (gesture) {
            case NONE -> {}
            case SCRUB -> scrub(x);
            case OVERVIEW -> overview(x);
            case PAN -> desk.pan((lastX - x) / axis.plotWidth());
            case MOVE -> axis.move(x - lastX, y - lastY);
            case PRESSED, RANGE -> {
                if (gesture == Gesture.RANGE || Math.abs(x - pressedAt) >= DRAG) {
                    gesture = Gesture.RANGE;
                    long a = nanos(pressedAt);
                    long b = nanos(x);
                    desk.rangeProperty().set(a == b ? null : new Viewport(Math.min(a, b), Math.max(a, b)));
                }
            }
        }
        lastX = x;
        lastY = y;
    }

    private void scrub(double x) {
        session.playback().playingProperty().set(false);
        session.playback().seek(nanos(x));
    }

    private void overview(double x) {
        Viewport view = session.viewportProperty().get();
        long middle = nanos(x, session.bounds());
        desk.pan((double) (middle - view.fromNanos() - view.span() / 2) / view.span());
    }

    private void click(MouseEvent event) {
        double x = x(event.getX());
        double y = y(event.getY());
        boolean plain = event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && !event.isShiftDown();
        if (!plain || x < axis.plotLeft() || axis.isRuler(y) || axis.isOverview(y)) {
            return;
        }
        if (event.getClickCount() == 2) {
            axis.doubleClick(x, y);
        } else {
            desk.rangeProperty().set(null);
        }
    }

    private void scroll(ScrollEvent event) {
        // with Shift held, platforms report the wheel sideways
        double turned = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (turned == 0) {
            return;
        }
        if (event.isControlDown()) {
            desk.zoom(turned > 0 ? 1 / ZOOM : ZOOM, nanos(x(event.getX())));
        } else if (event.isShiftDown()) {
            desk.pan(turned > 0 ? -PAN : PAN);
        } else {
            axis.scrollLanes(turned > 0 ? -1 : 1);
        }
        event.consume();
    }
}
