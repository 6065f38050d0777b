package lockscope.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import lockscope.app.timeline.TimelineLayout;
import lockscope.app.timeline.Viewport;
import lockscope.engine.explore.Explorer;
import lockscope.engine.explore.Replay;
import lockscope.engine.explore.Schedule;
import lockscope.lessons.answer.Sheet;
import lockscope.lessons.exercise.Outcome;

/// Somebody who answers questions of every kind: by mouse or by keys alone, rightly or wrongly.
final class Respondent {
    private final Parent root;
    private final LessonPart part;
    private final Hands hands;
    private final boolean byKeys;
    private final boolean rightly;

    Respondent(Parent root, LessonPart part, Hands hands, boolean byKeys, boolean rightly) {
        this.root = root;
        this.part = part;
        this.hands = hands;
        this.byKeys = byKeys;
        this.rightly = rightly;
    }

    /// Answers the question that is open, and commits to it.
    void answer() {
        Trial trial = part.player().trialProperty().get();
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
                    hands.key(KeyCode.ENTER);
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
        hands.settle();
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

    /// Writes the routine anew, or adds a blank to it, which mends nothing.
    private void mend(Sheet.Repair repair) {
        RepairBoard board = part.board().repairing();
        if (board == null) {
            throw new AssertionError("nothing to mend");
        }
        TextArea area = board.field();
        if (byKeys) {
            hands.key(KeyCode.Q);
            assertThat(hands.focused()).isSameAs(area);
        } else {
            hands.click(area);
            area.requestFocus();
        }
        if (!rightly) {
            area.positionCaret(area.getLength());
            Hands.type(area, " ");
            return;
        }
        area.selectAll();
        // pasted but for its last brace, since every letter is read over
        String text = repair.solution().strip();
        area.replaceSelection(text.substring(0, text.length() - 1));
        Hands.type(area, text.substring(text.length() - 1));
    }

    /// Goes the shortest way; or moves a little, tries what cannot be done, and gives up.
    private void schedule(Sheet.Schedule sheet, Trial trial) {
        ScheduleBoard board = part.board().scheduling();
        if (board == null) {
            throw new AssertionError("nobody to schedule");
        }
        if (byKeys) {
            hands.key(KeyCode.Q);
        }
        Scheduler scheduler = board.scheduler();
        if (!rightly) {
            for (KeyCode code : List.of(KeyCode.Q, KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.DIGIT9, KeyCode.LEFT)) {
                hands.key(code);
                hands.settle();
            }
            assertThat(scheduler.position()).isLessThan(scheduler.steps()).isPositive();
            assertThat(trial.readyProperty().get()).isFalse();
            hands.key(KeyCode.H, true, true);
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
                    hands.key(KeyCode.valueOf("DIGIT" + (row + 1)));
                } else {
                    hands.click(List.copyOf(board.lookupAll(".turn")).get(row).lookup(".turn-button"));
                }
            }
        }
        assertThat(scheduler.isReached()).as(trial.id()).isTrue();
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
        root.resize(width, height);
        hands.settle();
        hands.settle();
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
            hands.key(KeyCode.Q);
            for (int up = 0; up < 9; up++) {
                hands.key(KeyCode.UP);
            }
            for (int down = 0; down < row; down++) {
                hands.key(KeyCode.DOWN);
            }
            long steps = Math.round((double) (wanted - Math.min(now, axis.toNanos())) / (axis.span() / 100.0));
            // one there and back, so that a bar that is right already counts as answered
            hands.key(KeyCode.RIGHT);
            hands.key(KeyCode.LEFT);
            for (long i = 0; i < Math.abs(steps); i++) {
                hands.key(steps > 0 ? KeyCode.RIGHT : KeyCode.LEFT);
            }
        } else {
            boolean small = root.getLayoutBounds().getWidth() < 100;
            if (small) {
                size(1280, 720);
            }
            TimelineLayout layout = board.geometry();
            double y = layout.rows().get(row).top() + layout.laneHeight() / 2;
            double x = layout.plotLeft() + axis.x(wanted, layout.plotWidth());
            Hands.mouse(board.pane(), MouseEvent.MOUSE_PRESSED, layout.plotLeft() + axis.x(now, layout.plotWidth()), y);
            Hands.mouse(board.pane(), MouseEvent.MOUSE_DRAGGED, x, y);
            Hands.mouse(board.pane(), MouseEvent.MOUSE_RELEASED, x, y);
            if (small) {
                size(1, 1);
            }
        }
    }

    private void choose(TrialView view, int card) {
        if (byKeys) {
            hands.key(KeyCode.valueOf("DIGIT" + (card + 1)));
        } else {
            hands.click(view.cards().get(card));
        }
    }

    private void type(TextField field, String text) {
        if (byKeys) {
            hands.key(KeyCode.Q);
            assertThat(hands.focused()).isSameAs(field);
        } else {
            hands.click(field);
            field.requestFocus();
        }
        Hands.type(field, text);
        assertThat(field.getText()).isEqualTo(text);
    }

    private void commit(TrialView view) {
        RepairBoard repair = part.board().repairing();
        if (byKeys && repair != null) {
            hands.key(KeyCode.ENTER, false, true);
        } else if (byKeys) {
            hands.key(KeyCode.ENTER);
        } else {
            Button first = (Button) view.lookup(".commit .button");
            hands.click(first);
        }
    }
}
