package lockscope.app.shell;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.animation.AnimationTimer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Tween;
import lockscope.app.ink.CanvasInk;
import org.jspecify.annotations.Nullable;

/// Shows a figure that is drawn for the size the pane has; says what is under the pointer.
public final class FigurePane extends Region {
    private static final double MOVE_SECONDS = 0.18;

    /// Makes the figure for a size.
    public interface Painter {
        Figure figure(double width, double height);
    }

    private final Canvas canvas = new Canvas();
    private final Tooltip tooltip = new Tooltip();
    private @Nullable CanvasInk ink;
    private @Nullable Painter painter;
    private @Nullable Figure shown;
    private @Nullable Motion motion;
    private Consumer<Datum> selection = _ -> {};
    private Consumer<Mark> pick = _ -> {};
    private UnaryOperator<Figure> overlay = UnaryOperator.identity();
    private @Nullable Mark hovered;
    private final Scale shrinking = new Scale(1, 1);
    private double detail = 1;
    private double width;
    private double height;

    public FigurePane() {
        canvas.setManaged(false);
        canvas.getTransforms().add(shrinking);
        getChildren().add(canvas);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setOnMouseMoved(this::hover);
        setOnMouseExited(_ -> leave());
        setOnMouseClicked(this::click);
    }

    public void setInk(CanvasInk other) {
        ink = other;
        resizeCanvas();
        redraw();
    }

    /// How much larger than the ink says something around this pane draws it.
    public void setDetail(double factor) {
        if (factor != detail) {
            detail = factor;
            resizeCanvas();
            redraw();
        }
    }

    private double density() {
        return detail * (ink == null ? 1 : ink.density());
    }

    /// The canvas has a pixel for each of the screen, however much larger the window is drawn.
    private void resizeCanvas() {
        double density = density();
        canvas.setWidth(Math.rint(width * density));
        canvas.setHeight(Math.rint(height * density));
        shrinking.setX(1 / density);
        shrinking.setY(1 / density);
    }

    public void setSelection(Consumer<Datum> taker) {
        selection = taker;
    }

    /// Takes also marks that stand for nothing in the simulation.
    public void setPick(Consumer<Mark> taker) {
        pick = taker;
    }

    /// Draws more over this picture and those that follow.
    public void setOverlay(UnaryOperator<Figure> other) {
        overlay = other;
        if (shown != null && motion == null) {
            draw(shown);
        }
    }

    /// Draws anew with that painter at once.
    public void show(Painter next) {
        painter = next;
        redraw();
    }

    /// Lets the marks move from where they are to where the painter puts them.
    public void moveTo(Painter next) {
        Figure from = shown;
        painter = next;
        if (from == null) {
            redraw();
            return;
        }
        stop();
        Figure to = next.figure(width, height);
        motion = new Motion(new Tween(from, to));
        motion.start();
    }

    private final class Motion extends AnimationTimer {
        private final Tween tween;
        private long began;

        Motion(Tween tween) {
            this.tween = tween;
        }

        @Override
        public void handle(long now) {
            began = began == 0 ? now : began;
            double progress = (now - began) / 1e9 / MOVE_SECONDS;
            draw(tween.at(Math.min(1, progress)));
            if (progress >= 1) {
                stop();
            }
        }
    }

    private void stop() {
        if (motion != null) {
            motion.stop();
            motion = null;
        }
    }

    public void redraw() {
        stop();
        if (painter != null && width > 1 && height > 1) {
            draw(painter.figure(width, height));
        }
    }

    private void draw(Figure figure) {
        shown = figure;
        if (ink != null) {
            GraphicsContext g = canvas.getGraphicsContext2D();
            g.setTransform(density(), 0, 0, density(), 0, 0);
            ink.draw(overlay.apply(figure), g);
        }
    }

    @Override
    protected void layoutChildren() {
        double across =
                Math.floor(getWidth() - getInsets().getLeft() - getInsets().getRight());
        double down =
                Math.floor(getHeight() - getInsets().getTop() - getInsets().getBottom());
        canvas.relocate(getInsets().getLeft(), getInsets().getTop());
        if (width != across || height != down) {
            width = Math.max(0, across);
            height = Math.max(0, down);
            resizeCanvas();
            redraw();
        }
    }

    private @Nullable Mark under(MouseEvent event) {
        Figure figure = shown;
        return figure == null
                ? null
                : figure.at(event.getX() - canvas.getLayoutX(), event.getY() - canvas.getLayoutY());
    }

    private void hover(MouseEvent event) {
        Mark mark = under(event);
        String text = mark == null ? "" : mark.tag().tooltip();
        if (text.isEmpty()) {
            leave();
        } else if (hovered == null || !hovered.tag().tooltip().equals(text)) {
            hovered = mark;
            tooltip.setText(text);
            tooltip.show(this, event.getScreenX() + 14, event.getScreenY() + 18);
        }
    }

    private void leave() {
        hovered = null;
        tooltip.hide();
    }

    private void click(MouseEvent event) {
        requestFocus();
        Mark mark = under(event);
        if (mark != null && mark.tag().datum() != null) {
            selection.accept(mark.tag().datum());
        } else if (mark != null) {
            pick.accept(mark);
        }
    }

    /// What a screen reader says of the picture.
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        Figure figure = shown;
        return attribute == AccessibleAttribute.TEXT && figure != null
                ? figure.spoken()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    /// What it shows at the moment.
    public @Nullable Figure shown() {
        return shown;
    }
}
