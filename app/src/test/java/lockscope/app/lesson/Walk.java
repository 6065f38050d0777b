package lockscope.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import lockscope.app.session.Session;
import lockscope.app.window.MainWindow;
import lockscope.app.window.OffScreen;

/// Somebody who plays lessons: by mouse or by keys alone, answering rightly or wrongly.
final class Walk {
    private static final int MOST_STEPS = 400;
    /// Of the person who watches, in seconds.
    private static final double TICK = 4;

    private final LessonPart part;
    private final Player player;
    private final Session session;
    private final boolean byKeys;
    private final Hands hands;
    private final Respondent respondent;
    private final Seen seen;

    /// Told of each step.
    interface Seen {
        void step(String what) throws Exception;
    }

    Walk(MainWindow window, boolean byKeys, boolean rightly, Seen seen) {
        this(window, byKeys, rightly, seen, OffScreen::settle);
    }

    /// @param settling gives everything that has changed its style and its place
    Walk(MainWindow window, boolean byKeys, boolean rightly, Seen seen, Consumer<Parent> settling) {
        this.part = window.lessons();
        this.player = part.player();
        this.session = window.session();
        this.byKeys = byKeys;
        this.hands = new Hands(window.root(), settling);
        this.respondent = new Respondent(window.root(), part, hands, byKeys, rightly);
        this.seen = seen;
    }

    /// Plays a lesson from its first page to its end.
    void play(String lesson) throws Exception {
        part.learner().reset(null);
        assertThat(part.open(lesson)).as(lesson).isTrue();
        for (int step = 0; step < MOST_STEPS; step++) {
            hands.settle();
            assertThat(player.problemProperty().get()).isEmpty();
            seen.step(player.aheadProperty().get().name().toLowerCase(Locale.ROOT));
            switch (player.aheadProperty().get()) {
                case ANSWER -> respondent.answer();
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

    /// Lets time pass until playing stops by itself.
    private void run() {
        for (int i = 0; i < MOST_STEPS && session.playback().playingProperty().get(); i++) {
            session.playback().pass(TICK);
        }
        assertThat(session.playback().playingProperty().get()).isFalse();
        hands.settle();
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
            hands.key(KeyCode.ENTER);
        } else {
            hands.click(part.column().next());
        }
    }
}
