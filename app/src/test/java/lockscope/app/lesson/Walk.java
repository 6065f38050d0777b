package lockscope.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import lockscope.app.session.Session;
import lockscope.app.timeline.TimelineLayout;
import lockscope.app.timeline.Viewport;
import lockscope.app.window.MainWindow;
import lockscope.lessons.answer.Sheet;

/// Somebody who plays lessons: by mouse or by keys alone, answering rightly or wrongly.
final class Walk {
    private static final int MOST_STEPS = 400;
    /// Of the person who watches, in seconds.
    private static final double TICK = 4;

    private final MainWindow window;
    private final LessonPart part;
    private final Player player;
    private final Session session;
    private final boolean byKeys;
    private final boolean rightly;
    private final Seen seen;

    /// Told of each step.
    interface Seen {
        void step(String what) throws Exception;
    }

    Walk(MainWindow window, boolean byKeys, boolean rightly, Seen seen) {
        this.window = window;
        this.part = window.lessons();
        this.player = part.player();
        this.session = window.session();
        this.byKeys = byKeys;
        this.rightly = rightly;
        this.seen = seen;
    }

    /// Plays a lesson from its first page to its end.
    void play(String lesson) throws Exception {
        part.learner().reset(null);
        assertThat(part.open(lesson)).as(lesson).isTrue();
        for (int step = 0; step < MOST_STEPS; step++) {
            settle();
            assertThat(player.problemProperty().get()).isEmpty();
            seen.step(player.aheadProperty().get().name().toLowerCase(Locale.ROOT));
            switch (player.aheadProperty().get()) {
                case ANSWER -> answer();
                case WATCH, GO_ON -> {
                    forward();
                    run();
                }
                case SKIP -> run();
                case NEXT, FINISH -> forward();
                case NEXT_LESSON -> {
                    return;
                }
                case WAIT -> throw new AssertionError("nothing happens in lesson " + lesson);
            }
        }
        throw new AssertionError("lesson " + lesson + " does not end: " + player.entries());
    }

    private void settle() {
        Parent root = window.root();
        root.applyCss();
        root.layout();
    }

    /// Lets time pass until playing stops by itself.
    private void run() {
        for (int i = 0; i < MOST_STEPS && session.playback().playingProperty().get(); i++) {
            session.playback().pass(TICK);
        }
        assertThat(session.playback().playingProperty().get()).isFalse();
        settle();
        Showing showing = player.showingProperty().get();
        if (showing != null && showing.state() == Showing.State.PAUSED) {
            long said = part.column().body().lookupAll(".pause").stream()
                    .filter(row -> row.getLayoutBounds().getHeight() > 8)
                    .count();
            long reached = showing.scene().pauses().stream()
                    .filter(pause -> pause.at() <= session.playback().playhead())
                    .count();
            assertThat(said).as("what is said at the pauses so far").isGreaterThanOrEqualTo(reached);
        }
    }

    private void forward() {
        if (byKeys) {
            key(KeyCode.ENTER);
        } else {
            click(part.column().next());
        }
    }

    // ---------------------------------------------------------------- answers

    private void answer() {
        Trial trial = player.trialProperty().get();
        TrialView view = part.column().trial();
        if (trial == null || view == null) {
            throw new AssertionError("no question");
        }
        int cards = switch (trial.sheet()) {
            case Sheet.Choice choice -> {
                int option = wanted(choice.options().stream()
                        .map(each -> each.reply() == null)
                        .toList());
                choose(view, choice.shown().indexOf(option));
                yield choice.options().size();
            }
            case Sheet.Order order -> {
                List<String> names = new ArrayList<>(order.answer());
                if (!rightly) {
                    Collections.reverse(names);
                }
                names.forEach(name -> choose(view, order.shown().indexOf(name)));
                yield names.size();
            }
            case Sheet.Numeric numeric -> {
                type(field(view), number(numeric));
                if (byKeys && !numeric.head().reasons().isEmpty()) {
                    key(KeyCode.ENTER);
                }
                yield 0;
            }
            case Sheet.Blank blank -> {
                TextField field = part.board().field();
                type(field == null ? field(view) : field, rightly ? blank.line().strip() : "return 0;");
                yield 0;
            }
            case Sheet.Draw draw -> {
                draw(draw);
                yield 0;
            }
            case Sheet.Point point -> {
                long moment =
                        rightly ? (point.first() + point.last()) / 2 : point.from() + (point.to() - point.from()) / 40;
                Viewport axis = new Viewport(point.from(), point.to());
                put(axis, 0, axis.fromNanos(), moment);
                yield 0;
            }
        };
        if (!trial.sheet().head().reasons().isEmpty()) {
            int reason = wanted(trial.sheet().head().reasons().stream()
                    .map(each -> each.reply() == null)
                    .toList());
            choose(view, cards + trial.sheet().head().shownReasons().indexOf(reason));
        }
        settle();
        assertThat(trial.readyProperty().get()).as(trial.id()).isTrue();
        commit(view);
        assertThat(trial.isOpen()).as(trial.id()).isFalse();
        var judgement = trial.judgementProperty().get();
        if (judgement != null) {
            assertThat(judgement.isMastered())
                    .as(trial.id() + " " + trial.answerProperty().get())
                    .isEqualTo(rightly);
        }
    }

    private int wanted(List<Boolean> right) {
        return right.indexOf(rightly);
    }

    private String number(Sheet.Numeric numeric) {
        double answer = rightly ? numeric.answer() : numeric.answer() * 3 + 1;
        return numeric.time()
                ? String.format(Locale.ROOT, "%.6f ms", answer / 1e6)
                : String.format(Locale.ROOT, "%.4f", answer);
    }

    private static TextField field(TrialView view) {
        Node field = view.lookup(".text-field");
        assertThat(field).isInstanceOf(TextField.class);
        return (TextField) field;
    }

    /// A board has a size only while the window has one; without one nothing is painted, which is fast.
    private void size(double width, double height) {
        window.root().resize(width, height);
        settle();
        settle();
    }

    private void draw(Sheet.Draw draw) {
        Viewport axis = new Viewport(draw.from(), draw.to());
        for (int i = 0; i < draw.bars().size(); i++) {
            Sheet.Bar bar = draw.bars().get(i);
            long end = rightly ? bar.end() : bar.begin() + (draw.bars().size() - i) * (axis.span() / 100);
            put(axis, i, bar.begin() + Math.round(0.12 * axis.span()), end);
        }
    }

    /// Puts the end of a bar, or the moment, there.
    private void put(Viewport axis, int row, long now, long wanted) {
        DrawBoard board = part.board().drawing();
        if (board == null) {
            throw new AssertionError("nothing to draw on");
        }
        if (byKeys) {
            key(KeyCode.Q);
            for (int up = 0; up < 9; up++) {
                key(KeyCode.UP);
            }
            for (int down = 0; down < row; down++) {
                key(KeyCode.DOWN);
            }
            long steps = Math.round((double) (wanted - Math.min(now, axis.toNanos())) / (axis.span() / 100.0));
            // one there and back, so that a bar that is right already counts as answered
            key(KeyCode.RIGHT);
            key(KeyCode.LEFT);
            for (long i = 0; i < Math.abs(steps); i++) {
                key(steps > 0 ? KeyCode.RIGHT : KeyCode.LEFT);
            }
        } else {
            boolean small = window.root().getLayoutBounds().getWidth() < 100;
            if (small) {
                size(1280, 720);
            }
            TimelineLayout layout = board.geometry();
            double y = layout.rows().get(row).top() + layout.laneHeight() / 2;
            double x = layout.plotLeft() + axis.x(wanted, layout.plotWidth());
            mouse(board.pane(), MouseEvent.MOUSE_PRESSED, layout.plotLeft() + axis.x(now, layout.plotWidth()), y);
            mouse(board.pane(), MouseEvent.MOUSE_DRAGGED, x, y);
            mouse(board.pane(), MouseEvent.MOUSE_RELEASED, x, y);
            if (small) {
                size(1, 1);
            }
        }
    }

    private void choose(TrialView view, int card) {
        if (byKeys) {
            key(KeyCode.valueOf("DIGIT" + (card + 1)));
        } else {
            click(view.cards().get(card));
        }
    }

    private void type(TextField field, String text) {
        if (byKeys) {
            key(KeyCode.Q);
            assertThat(window.root().getScene().getFocusOwner()).isSameAs(field);
        } else {
            click(field);
            field.requestFocus();
        }
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            Event.fireEvent(
                    field,
                    new KeyEvent(
                            KeyEvent.KEY_TYPED,
                            String.valueOf(letter),
                            "",
                            KeyCode.UNDEFINED,
                            false,
                            false,
                            false,
                            false));
        }
        assertThat(field.getText()).isEqualTo(text);
    }

    private void commit(TrialView view) {
        if (byKeys) {
            key(KeyCode.ENTER);
        } else {
            Button first = (Button) view.lookup(".commit .button");
            click(first);
        }
    }

    // ---------------------------------------------------------------- events

    /// A key, given to whatever has the focus.
    private void key(KeyCode code) {
        Node owner = window.root().getScene().getFocusOwner();
        Node target = owner == null ? window.root() : owner;
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
    }

    private void click(Node node) {
        settle();
        assertThat(node.isVisible() && !node.isDisabled())
                .as("can be pressed: " + node)
                .isTrue();
        Bounds bounds = node.getLayoutBounds();
        double x = bounds.getCenterX();
        double y = bounds.getCenterY();
        if (node instanceof Button button) {
            button.fire();
            return;
        }
        mouse(node, MouseEvent.MOUSE_PRESSED, x, y);
        mouse(node, MouseEvent.MOUSE_RELEASED, x, y);
        mouse(node, MouseEvent.MOUSE_CLICKED, x, y);
    }

    private static void mouse(Node node, javafx.event.EventType<MouseEvent> type, double x, double y) {
        boolean down = !type.equals(MouseEvent.MOUSE_RELEASED);
        Point2D place = node.localToScene(x, y);
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        place.getX(),
                        place.getY(),
                        place.getX(),
                        place.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        true,
                        false,
                        false,
                        null));
    }
}
