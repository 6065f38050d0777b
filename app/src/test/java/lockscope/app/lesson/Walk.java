package lockscope.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import lockscope.app.session.Session;
import lockscope.app.timeline.TimelineLayout;
import lockscope.app.timeline.Viewport;
import lockscope.app.window.MainWindow;
import lockscope.engine.explore.Explorer;
import lockscope.engine.explore.Replay;
import lockscope.engine.explore.Schedule;
import lockscope.lessons.answer.Sheet;
import lockscope.lessons.exercise.Outcome;

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
            case Sheet.Repair repair -> {
                mend(repair);
                yield 0;
            }
            case Sheet.Schedule schedule -> {
                schedule(schedule, trial);
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
        if (trial.isOpen()) {
            assertThat(trial.readyProperty().get()).as(trial.id()).isTrue();
            commit(view);
        }
        assertThat(trial.isOpen()).as(trial.id()).isFalse();
        var judgement = trial.judgementProperty().get();
        if (judgement != null) {
            assertThat(judgement.isMastered())
                    .as(trial.id() + " " + trial.answerProperty().get())
                    .isEqualTo(rightly);
        }
    }

    // ---------------------------------------------------------------- what stands on the explorer

    /// Writes the routine anew, or adds a blank to it, which mends nothing.
    private void mend(Sheet.Repair repair) {
        RepairBoard board = part.board().repairing();
        if (board == null) {
            throw new AssertionError("nothing to mend");
        }
        TextArea area = board.field();
        if (byKeys) {
            key(KeyCode.Q);
            assertThat(window.root().getScene().getFocusOwner()).isSameAs(area);
        } else {
            click(area);
            area.requestFocus();
        }
        if (!rightly) {
            typed(area, " ");
            return;
        }
        area.selectAll();
        // pasted but for its last brace, since every letter is read over
        String text = repair.solution().strip();
        area.replaceSelection(text.substring(0, text.length() - 1));
        typed(area, text.substring(text.length() - 1));
    }

    /// Goes the shortest way; or moves a little, tries what cannot be done, and gives up.
    private void schedule(Sheet.Schedule sheet, Trial trial) {
        ScheduleBoard board = part.board().scheduling();
        if (board == null) {
            throw new AssertionError("nobody to schedule");
        }
        if (byKeys) {
            key(KeyCode.Q);
        }
        Scheduler scheduler = board.scheduler();
        if (!rightly) {
            for (KeyCode code : List.of(KeyCode.Q, KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.DIGIT9, KeyCode.LEFT)) {
                key(code);
                settle();
            }
            assertThat(scheduler.position()).isLessThan(scheduler.steps()).isPositive();
            assertThat(trial.readyProperty().get()).isFalse();
            key(KeyCode.H, true, true);
            return;
        }
        if (!(sheet.exercise().explore(sheet.strategy(), Explorer.Listener.NONE) instanceof Outcome.Broken broken)
                || broken.replay() == null) {
            throw new AssertionError("there is no way");
        }
        Map<String, Integer> due = new HashMap<>();
        for (Schedule.Step step : broken.replay().steps()) {
            int wanted = due.merge(step.actor(), 1, Integer::sum);
            while (!scheduler.isReached() && scheduler.made(step.actor()) < wanted) {
                List<Replay.Turn> turns = scheduler.turnsProperty().get();
                int row = turns.stream().map(Replay.Turn::actor).toList().indexOf(step.actor());
                if (byKeys) {
                    key(KeyCode.valueOf("DIGIT" + (row + 1)));
                } else {
                    click(List.copyOf(board.lookupAll(".turn")).get(row).lookup(".turn-button"));
                }
            }
        }
        assertThat(scheduler.isReached()).as(trial.id()).isTrue();
    }

    private static void typed(TextInputControl field, String letter) {
        Event.fireEvent(
                field, new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
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
            typed(field, String.valueOf(text.charAt(i)));
        }
        assertThat(field.getText()).isEqualTo(text);
    }

    private void commit(TrialView view) {
        RepairBoard repair = part.board().repairing();
        if (byKeys && repair != null) {
            key(KeyCode.ENTER, false, true);
        } else if (byKeys) {
            key(KeyCode.ENTER);
        } else {
            Button first = (Button) view.lookup(".commit .button");
            click(first);
        }
    }

    // ---------------------------------------------------------------- events

    /// A key, given to whatever has the focus.
    private void key(KeyCode code) {
        key(code, false, false);
    }

    private void key(KeyCode code, boolean shift, boolean control) {
        Node owner = window.root().getScene().getFocusOwner();
        Node target = owner == null ? window.root() : owner;
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, shift, control, false, false));
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
