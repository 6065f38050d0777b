package lockscope.app.lesson;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import lockscope.app.figure.Datum;
import lockscope.app.session.Session;
import lockscope.engine.explore.Replay;
import lockscope.lessons.answer.Answer;
import lockscope.lessons.answer.Sheet;
import lockscope.lessons.exercise.Excerpt;
import lockscope.lessons.exercise.Exercise;
import lockscope.lessons.exercise.Move;
import lockscope.lessons.exercise.Outcome;

/// A learner who decides who moves next. The stage follows; whoever goes back there moves on from there.
final class Scheduler {
    private static final int MOST_AT_ONCE = 500;

    private final Trial trial;
    private final Sheet.Schedule sheet;
    private final Exercise exercise;
    private final Player player;
    private final Session session;
    private final ReadOnlyObjectWrapper<List<Replay.Turn>> turns = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Outcome> outcome;
    private final List<Answer.Refused> illegal = new ArrayList<>();
    private Replay made;
    private Replay shown;
    private int position;

    Scheduler(Trial trial, Sheet.Schedule sheet, Player player, Session session) {
        this.trial = trial;
        this.sheet = sheet;
        this.exercise = sheet.exercise();
        this.player = player;
        this.session = session;
        made = exercise.begin(sheet.strategy());
        shown = exercise.shown(sheet.strategy(), made);
        outcome = new ReadOnlyObjectWrapper<>(exercise.state(made));
        turns.set(made.turns());
        player.walk(shown, 0);
        session.playback().playheadProperty().subscribe(_ -> follow());
    }

    /// Everybody who may have something to do, where the stage stands.
    ReadOnlyObjectProperty<List<Replay.Turn>> turnsProperty() {
        return turns.getReadOnlyProperty();
    }

    /// Which rule forbids the move that was tried last; empty when it was made.
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// How far all moves together have come.
    ReadOnlyObjectProperty<Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    boolean isReached() {
        return outcome.get() instanceof Outcome.Reached;
    }

    int illegal() {
        return illegal.size();
    }

    /// After how many steps the next move is made.
    int position() {
        return position;
    }

    int steps() {
        return made.steps().size();
    }

    /// How many steps somebody has made.
    int made(String actor) {
        return (int)
                made.steps().stream().filter(step -> step.actor().equals(actor)).count();
    }

    /// The window may have gone back, or on again.
    private void follow() {
        if (trial.isOpen() && player.isWalking(shown)) {
            stand((int) Math.min(session.playback().playhead(), steps()));
        }
    }

    /// Lets somebody move: a line, and on as long as nobody else can tell; an illegal move is explained and counted.
    ///
    /// @param choice 1 for a time that has passed, else 0
    /// @param far as long as possible
    void move(Replay.Turn turn, int choice, boolean far) {
        if (!trial.isOpen()) {
            return;
        }
        Replay next = made.branch(position);
        String actor = turn.actor();
        select(turn.task());
        if (next.violation() != null) {
            return;
        }
        if (!next.step(actor, choice)) {
            illegal.add(new Answer.Refused(actor, Excerpt.calledOn(turn.line())));
            refusal.set(turn.refusal());
            answer();
            return;
        }
        for (int i = 0; i < MOST_AT_ONCE && goesOn(next, actor, far); i++) {
            next.step(actor, 0);
        }
        made = next;
        shown = exercise.shown(sheet.strategy(), made);
        position = steps();
        refusal.set("");
        outcome.set(exercise.state(made));
        turns.set(made.turns());
        answer();
        player.walk(shown, position);
    }

    /// Everything else in the window is about whoever moves.
    private void select(int task) {
        if (task > 0) {
            session.selectedProperty().set(Datum.of(Datum.Subject.TASK, task));
        }
    }

    private static boolean goesOn(Replay replay, String actor, boolean far) {
        return replay.violation() == null
                && (far || replay.isAtLocalLine(actor))
                && replay.next().contains(actor);
    }

    /// There is an answer once the aim is reached, or nobody can move any more.
    private void answer() {
        boolean over = outcome.get() instanceof Outcome.Reached
                || outcome.get() instanceof Outcome.Missed missed && missed.ended();
        trial.answerProperty().set(over ? given() : null);
    }

    private Answer.Scheduled given() {
        return new Answer.Scheduled(
                made.steps().stream()
                        .map(step -> new Move(step.actor(), step.choice()))
                        .toList(),
                illegal);
    }

    void back() {
        go(position - 1);
    }

    void on() {
        go(position + 1);
    }

    /// Stands elsewhere on the way that was made; the stage follows when it has it.
    private void go(int step) {
        int wanted = Math.clamp(step, 0, steps());
        session.playback().playingProperty().set(false);
        if (player.isWalking(shown)) {
            session.playback().seek(wanted);
        } else if (trial.isOpen()) {
            stand(wanted);
            player.walk(shown, wanted);
        }
    }

    private void stand(int step) {
        if (step != position) {
            position = step;
            refusal.set("");
            turns.set(made.branch(step).turns());
        }
    }

    /// Commits to as much as there is, to be shown how it is done.
    void surrender() {
        if (trial.isOpen()) {
            trial.answerProperty().set(given());
            player.commit(false);
        }
    }
}
