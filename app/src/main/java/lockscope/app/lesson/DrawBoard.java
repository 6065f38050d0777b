package lockscope.app.lesson;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Role;
import lockscope.app.session.RunView;
import lockscope.app.session.Session;
import lockscope.app.shell.FigurePane;
import lockscope.app.shell.Look;
import lockscope.app.timeline.AnswerFigure;
import lockscope.app.timeline.TimelineLayout;
import lockscope.app.timeline.Track;
import lockscope.app.timeline.Viewport;
import lockscope.app.words.Words;
import lockscope.lessons.answer.Answer;
import lockscope.lessons.answer.Sheet;

/// An empty timeline on which the ends of bars are dragged, or a moment is pointed at. Up and down choose a bar, left
/// and right move its end, by a hundredth of the axis, with Shift by a tenth.
final class DrawBoard extends StackPane {
    private static final int FINE = 100;
    private static final int COARSE = 10;
    private static final double FIRST_GUESS = 0.12;
    private static final int MOST_LANES = 9;

    private final Trial trial;
    private final Session session;
    private final Words words;
    private final FigurePane pane = new FigurePane();
    private final List<Sheet.Bar> bars;
    private final Viewport view;
    private final List<Long> ends = new ArrayList<>();
    private long moment = -1;
    private int chosen;

    DrawBoard(Trial trial, Session session, Look look, Words words) {
        this.trial = trial;
        this.session = session;
        this.words = words;
        switch (trial.sheet()) {
            case Sheet.Draw draw -> {
                bars = draw.bars();
                view = new Viewport(draw.from(), draw.to());
            }
            case Sheet.Point point -> {
                bars = List.of();
                view = new Viewport(point.from(), point.to());
            }
            case Sheet other -> throw new IllegalArgumentException("nothing to be drawn: " + other);
        }
        bars.forEach(bar -> ends.add(Math.min(view.toNanos(), bar.begin() + Math.round(FIRST_GUESS * view.span()))));
        if (trial.answerProperty().get() instanceof Answer.Drawn(List<Long> given)) {
            ends.clear();
            ends.addAll(given);
        } else if (trial.answerProperty().get() instanceof Answer.Pointed(long given)) {
            moment = given;
        }
        getStyleClass().add("draw-board");
        look.inkProperty().subscribe(pane::setInk);
        pane.setAccessibleHelp(words.say(bars.isEmpty() ? "lesson.point.how" : "lesson.draw.how"));
        pane.show(this::paint);
        pane.setOnMousePressed(this::press);
        pane.setOnMouseDragged(this::drag);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        getChildren().add(pane);
        trial.judgementProperty().subscribe(_ -> pane.redraw());
        session.experimentProperty().subscribe(_ -> pane.redraw());
    }

    FigurePane pane() {
        return pane;
    }

    private AnswerFigure.Model model() {
        List<AnswerFigure.Bar> drawn = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            drawn.add(new AnswerFigure.Bar(
                    bars.get(i).lane(), role(i), bars.get(i).begin(), ends.get(i)));
        }
        List<Long> right = !trial.isOpen() && trial.sheet() instanceof Sheet.Point point
                ? List.of(point.first(), point.last())
                : List.of();
        return new AnswerFigure.Model(view, drawn, chosen, moment, run(), right);
    }

    private Figure paint(double width, double height) {
        return AnswerFigure.of(model(), width, height, words);
    }

    /// What the run shows where the bar begins: the kind of state is no secret, only when it ends.
    private Role role(int bar) {
        for (Track track : lanes()) {
            int at = track.at(bars.get(bar).begin() + 1);
            if (track.name().equals(bars.get(bar).lane()) && at >= 0) {
                return track.role(at);
            }
        }
        return Role.WAITS_FOR_LOCK;
    }

    private List<Track> lanes() {
        List<RunView> runs = session.experiment().runs();
        return runs.isEmpty() ? List.of() : runs.getFirst().section().tracks();
    }

    /// The lanes of the run, once there is an answer.
    private List<Track> run() {
        if (trial.isOpen()) {
            return List.of();
        }
        if (bars.isEmpty()) {
            return lanes().stream().limit(MOST_LANES).toList();
        }
        List<Track> tracks = new ArrayList<>();
        for (Sheet.Bar bar : bars) {
            lanes().stream().filter(track -> track.name().equals(bar.lane())).forEach(tracks::add);
        }
        return tracks.size() == bars.size() ? tracks : List.of();
    }

    // ---------------------------------------------------------------- answering

    TimelineLayout geometry() {
        return AnswerFigure.layout(model(), pane.getWidth(), pane.getHeight());
    }

    private void press(MouseEvent event) {
        pane.requestFocus();
        TimelineLayout.Row row = geometry().rowAt(event.getY());
        if (row != null && row.track() < bars.size()) {
            chosen = row.track();
        }
        drag(event);
    }

    private void drag(MouseEvent event) {
        TimelineLayout layout = geometry();
        put(view.nanos(event.getX() - layout.plotLeft(), layout.plotWidth()));
    }

    private void key(KeyEvent event) {
        long step = view.span() / (event.isShiftDown() ? COARSE : FINE);
        switch (event.getCode()) {
            case UP -> choose(chosen - 1);
            case DOWN -> choose(chosen + 1);
            case LEFT -> put(now() - step);
            case RIGHT -> put(now() + step);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private long now() {
        return bars.isEmpty() ? Math.max(view.fromNanos(), moment) : ends.get(chosen);
    }

    private void choose(int bar) {
        chosen = Math.clamp(bar, 0, Math.max(0, bars.size() - 1));
        pane.redraw();
    }

    /// Puts the end of the chosen bar, or the moment, there.
    void put(long nanos) {
        if (!trial.isOpen()) {
            return;
        }
        if (bars.isEmpty()) {
            moment = Math.clamp(nanos, view.fromNanos(), view.toNanos());
            trial.answerProperty().set(new Answer.Pointed(moment));
        } else {
            ends.set(chosen, Math.clamp(nanos, bars.get(chosen).begin(), view.toNanos()));
            trial.answerProperty().set(new Answer.Drawn(ends));
        }
        pane.redraw();
    }
}
