package lockscope.app.shell;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Tween;
import lockscope.app.ink.CanvasInk;
import org.jspecify.annotations.Nullable;

/// Shows a figure that is drawn for the size the pane has; says what is under the pointer.
///
/// However much changes at a moment, it is drawn once: when the window is laid out next, or somebody asks what is shown.
public final class FigurePane extends Region {
    private static final double MOVE_SECONDS = 0.18;
    /// How far a motion is in its first picture.
    private static final long FIRST_NANOS = 16_000_000;

    /// Makes the figure for a size.
    public interface Painter {
        Figure figure(double width, double height);
    }

    /// Says what lies at a place of the figure.
    public interface Probe {
        @Nullable
        Tag at(double x, double y);
    }

    /// Answers questions about what marks show.
    public interface Asking {
        /// What a pointer on the mark says that one may ask; empty where there is nothing to ask.
        String prompt(Mark mark);

        void ask(Mark mark);
    }

    private final Surface surface;
    private final Tooltip tooltip = new Tooltip();
    private @Nullable CanvasInk ink;
    private @Nullable Painter painter;
    private @Nullable Figure shown;
    private @Nullable Figure painted;
    private @Nullable Motion motion;
    private Consumer<Datum> selection = _ -> {};
    private Consumer<Mark> pick = _ -> {};
    private Asking asking = new Asking() {
        @Override
        public String prompt(Mark mark) {
            return "";
        }

        @Override
        public void ask(Mark mark) {}
    };
    private UnaryOperator<Figure> overlay = UnaryOperator.identity();
    private Probe probe = (_, _) -> null;
    private String hovered = "";
    private double detail = 1;
    private double width;
    private double height;
    private boolean stale;

    /// For pictures of some hundred marks.
    public FigurePane() {
        this(new CanvasSurface());
    }

    private FigurePane(Surface surface) {
        this.surface = surface;
        surface.node().setManaged(false);
        getChildren().add(surface.node());
        localToSceneTransformProperty().subscribe(_ -> snap());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getStyleClass().add("figure-pane");
        setFocusTraversable(true);
        setOnMouseMoved(this::hover);
        setOnMouseExited(_ -> leave());
        setOnMouseClicked(this::click);
    }

    /// For pictures of very many marks.
    public static FigurePane ofPixels() {
        return new FigurePane(new PixelSurface());
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

    /// The surface has a pixel for each of the screen, however much larger the window is drawn.
    private void resizeCanvas() {
        surface.resize(width, height, density());
    }

    public void setSelection(Consumer<Datum> taker) {
        selection = taker;
    }

    /// Takes also marks that stand for nothing in the simulation.
    public void setPick(Consumer<Mark> taker) {
        pick = taker;
    }

    /// Takes marks that somebody may ask about; the others are selected.
    public void setAsking(Asking other) {
        asking = other;
    }

    private boolean asks(Mark mark) {
        return !asking.prompt(mark).isEmpty();
    }

    /// Asks for what lies at a place where no mark has anything to say.
    public void setProbe(Probe other) {
        probe = other;
    }

    /// Draws more over this picture and those that follow.
    public void setOverlay(UnaryOperator<Figure> other) {
        overlay = other;
        if (!isDrawnByMotion()) {
            stale();
        }
    }

    /// Draws anew with that painter.
    public void show(Painter next) {
        painter = next;
        redraw();
    }

    /// Lets the marks move from where they are to where the painter puts them; those that were leaving are gone.
    public void moveTo(Painter next) {
        refresh();
        Figure from = painted;
        painter = next;
        if (from == null || shown == null) {
            redraw();
            return;
        }
        stop();
        motion = new Motion(new Way(from.only(shown.byId().keySet()), next.figure(width, height)));
        motion.start();
    }

    /// Draws with that painter, at once. It counts as moving for as long as a motion lasts: this is one of several places
    /// after each other.
    public void cutTo(Painter next) {
        painter = next;
        stop();
        stale();
        motion = new Motion(null);
        motion.start();
    }

    /// Draws with that painter; marks that are on their way go on to where it puts them.
    public void follow(Painter next) {
        painter = next;
        if (motion != null && isDrawnByMotion()) {
            motion.aim(next.figure(width, height));
        } else {
            stale();
        }
    }

    private boolean isDrawnByMotion() {
        return motion != null && motion.way != null;
    }

    /// From one figure to another, which may go on changing meanwhile.
    private record Way(Figure from, Figure to, Tween tween) {
        Way(Figure from, Figure to) {
            this(from, to, new Tween(from, to));
        }
    }

    /// Goes a way, or only lasts as long.
    private final class Motion extends AnimationTimer {
        private @Nullable Way way;
        private long began;

        Motion(@Nullable Way way) {
            this.way = way;
        }

        void aim(Figure other) {
            if (way != null) {
                way = new Way(way.from, other);
            }
        }

        @Override
        public void handle(long now) {
            // the first picture is one on the way already: whoever did something sees at once that it was done
            began = began == 0 ? now - FIRST_NANOS : began;
            double progress = (now - began) / 1e9 / MOVE_SECONDS;
            if (progress >= 1) {
                FigurePane.this.stop();
            }
            if (way != null && progress >= 1) {
                draw(way.to);
            } else if (way != null) {
                draw(way.tween.at(progress), way.to);
            }
        }
    }

    private void stop() {
        if (motion != null) {
            motion.stop();
            motion = null;
        }
    }

    /// Draws anew before the pane is seen next.
    public void redraw() {
        stop();
        stale();
    }

    private void stale() {
        stale = true;
        // its own place stays as it is: nothing around it needs to be laid out
        setNeedsLayout(true);
    }

    private void refresh() {
        if (stale && painter != null && width > 1 && height > 1) {
            draw(painter.figure(width, height));
        }
    }

    private void draw(Figure figure) {
        draw(figure, figure);
    }

    /// @param rest what it comes to when nothing moves, to be asked about
    private void draw(Figure figure, Figure rest) {
        stale = false;
        shown = rest;
        painted = figure;
        if (ink != null) {
            surface.draw(overlay.apply(figure), ink, density());
        }
    }

    @Override
    protected void layoutChildren() {
        double wide =
                Math.floor(getWidth() - getInsets().getLeft() - getInsets().getRight());
        double high =
                Math.floor(getHeight() - getInsets().getTop() - getInsets().getBottom());
        snap();
        if (width != wide || height != high) {
            width = Math.max(0, wide);
            height = Math.max(0, high);
            resizeCanvas();
            stop();
            stale = true;
        }
        refresh();
    }

    /// Puts the picture on whole pixels of the screen: between them it would be blurred.
    private void snap() {
        double left = getInsets().getLeft();
        double top = getInsets().getTop();
        Point2D place = localToScene(left, top);
        double density = density();
        boolean placed = place != null && getScene() != null;
        surface.node()
                .relocate(
                        placed ? left + (Math.rint(place.getX()) - place.getX()) / density : left,
                        placed ? top + (Math.rint(place.getY()) - place.getY()) / density : top);
    }

    /// What the pointer is on, null for nothing.
    private @Nullable Tag under(MouseEvent event) {
        Figure figure = shown();
        double x = event.getX() - getInsets().getLeft();
        double y = event.getY() - getInsets().getTop();
        Mark mark = figure == null ? null : figure.at(x, y, this::asks);
        if (mark != null && mark.tag().tooltip().isEmpty() && asks(mark)) {
            return new Tag(mark.tag().id(), asking.prompt(mark), "", null);
        }
        if (mark != null && !mark.tag().tooltip().isEmpty()) {
            return mark.tag();
        }
        Tag asked = probe.at(x, y);
        return asked == null && mark != null ? mark.tag() : asked;
    }

    private void hover(MouseEvent event) {
        Tag tag = under(event);
        String text = tag == null ? "" : tag.tooltip();
        if (text.isEmpty()) {
            leave();
        } else if (!hovered.equals(text)) {
            hovered = text;
            tooltip.setText(text);
            tooltip.show(this, event.getScreenX() + 14, event.getScreenY() + 18);
        }
    }

    private void leave() {
        hovered = "";
        tooltip.hide();
    }

    private void click(MouseEvent event) {
        requestFocus();
        Figure figure = shown();
        if (!event.isStillSincePress() || figure == null) {
            return;
        }
        Mark mark = figure.at(
                event.getX() - getInsets().getLeft(), event.getY() - getInsets().getTop(), this::asks);
        if (mark != null && asks(mark)) {
            asking.ask(mark);
            return;
        }
        Tag tag = under(event);
        if (tag != null && tag.datum() != null) {
            selection.accept(tag.datum());
        } else if (mark != null) {
            pick.accept(mark);
        }
    }

    /// What a screen reader says of the picture.
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        Figure figure = shown();
        return attribute == AccessibleAttribute.TEXT && figure != null
                ? figure.spoken()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    /// Whether marks are on their way.
    public boolean isMoving() {
        return motion != null;
    }

    /// What is drawn at the moment, on the way too.
    public @Nullable Figure painted() {
        refresh();
        return painted;
    }

    /// What it shows at the moment; while marks move, what it comes to.
    public @Nullable Figure shown() {
        refresh();
        return shown;
    }
}
