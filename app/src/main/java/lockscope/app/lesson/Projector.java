package lockscope.app.lesson;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import lockscope.app.library.Shelf;
import lockscope.app.session.Experiment;
import lockscope.app.session.Playback;
import lockscope.app.session.RunView;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.timeline.Viewport;
import lockscope.engine.explore.Replay;
import lockscope.engine.listing.Source;
import lockscope.lessons.Refutation;
import lockscope.lessons.answer.Sheet;
import lockscope.lessons.fact.Unanswerable;
import org.jspecify.annotations.Nullable;

/// Puts the runs of a lesson on the stages, and keeps everything behind the edge of what may be seen.
final class Projector {
    /// A refutation of so much simulated time plays for its whole length.
    private static final double LONG_NANOS = 20e6;

    private static final double LEAST_SECONDS = 6;

    private final Session session;
    private final Executor background;
    private final Executor ui;
    private final Consumer<String> problem;
    private @Nullable Wish shown;
    private @Nullable Setup last;
    private boolean waiting;
    private @Nullable Replay walked;
    private @Nullable Experiment walking;
    private Runnable then = () -> {};
    private long newest;

    /// What stands on the stages.
    private record Wish(String lesson, List<String> runs, List<String> lanes) {}

    Projector(Session session, Executor background, Executor ui, Consumer<String> problem) {
        this.session = session;
        this.background = background;
        this.ui = ui;
        this.problem = problem;
    }

    /// A lesson begins: its listings can be chosen like those that ship.
    void open(Script script) {
        shown = null;
        waiting = false;
        Shelf listings = session.lab().shelf();
        for (Source scenario : script.source().lesson().scenarios()) {
            listings.lend(Shelf.Kind.SCENARIO, scenario);
        }
        for (Source strategy : script.source().strategies()) {
            listings.lend(Shelf.Kind.STRATEGY, strategy);
        }
    }

    void close() {
        newest++;
        shown = null;
        waiting = false;
        hide(Playback.NONE);
        session.playback().stopAt(new java.util.TreeSet<>());
        session.playback().showFutureProperty().set(true);
    }

    /// Whether nothing of the lesson has been put on the stages yet.
    boolean isIdle() {
        return shown == null;
    }

    /// Why an answer is wrong, as a scene: the shorter the part of the run, the shorter it plays.
    ///
    /// @param lanes the lanes that the lesson shows there; all when there are none
    static Scene refutation(Sheet.Replay replay, List<String> lanes) {
        double seconds = Math.clamp(
                Refutation.SECONDS * (replay.to() - replay.from()) / LONG_NANOS, LEAST_SECONDS, Refutation.SECONDS);
        return new Scene(List.of(replay.run()), replay.from(), replay.to(), seconds, List.of(), lanes, null);
    }

    /// The part of the axis that a scene is about, with a little room.
    Viewport span(Scene scene) {
        long room = (scene.to() - scene.from()) / 40;
        return new Viewport(Math.max(0, scene.from() - room), scene.to() + room);
    }

    /// Stands at the beginning of a scene.
    void stand(OpenLesson source, Scene scene) {
        stand(source, scene, scene.from());
    }

    /// Stands at a moment of a scene; all of it up to there has been seen.
    void stand(OpenLesson source, Scene scene, long at) {
        put(source, scene.runs(), scene.lanes(), () -> {
            session.playback().seek(at);
            session.frame(span(scene));
        });
    }

    /// Shows the run of a question up to its moment.
    void ask(OpenLesson source, String run, long from, long edge) {
        hide(edge);
        put(source, List.of(run), List.of(), () -> {
            session.playback().seek(Math.max(from, edge));
            session.fit();
        });
    }

    /// Nothing beyond that moment can be seen; everything for [Playback#NONE].
    void hide(long edge) {
        session.playback().hideAfter(edge);
    }

    /// Nothing can be seen that has not been seen yet.
    void hideSeen() {
        whenReady(() -> hide(session.playback().horizon()));
    }

    /// Does something once the runs are there that were asked for last.
    void whenReady(Runnable action) {
        if (!waiting) {
            action.run();
        } else {
            Runnable before = then;
            then = () -> {
                before.run();
                action.run();
            };
        }
    }

    /// Shows steps that somebody makes, or that the explorer found; runs are put back by who wants them next.
    void walk(Replay replay, int step) {
        long mine = ++newest;
        waiting = false;
        shown = null;
        background.execute(() -> {
            Experiment steps = session.lab().replayed(replay);
            ui.execute(() -> {
                if (mine == newest) {
                    walked = replay;
                    walking = steps;
                    session.show(steps, step);
                }
            });
        });
    }

    /// Whether the stage shows those steps.
    boolean isWalking(Replay replay) {
        return walked != null && walked.equals(replay) && session.experiment().equals(walking);
    }

    private void put(OpenLesson source, List<String> runs, List<String> lanes, Runnable action) {
        Wish wish = new Wish(source.lesson().name(), runs, lanes);
        if (wish.equals(shown) && isShown()) {
            whenReady(action);
            return;
        }
        shown = wish;
        waiting = true;
        then = action;
        long mine = ++newest;
        background.execute(() -> {
            try {
                List<RunView.Wanted> wanted = source.wanted(runs, lanes);
                Setup setup = source.setup(runs);
                ui.execute(() -> choose(setup, wanted, mine));
            } catch (Unanswerable e) {
                ui.execute(() -> fail(mine, e.words()));
            }
        });
    }

    /// Whether nobody has chosen something else meanwhile.
    @SuppressWarnings("ReferenceEquality")
    boolean isShown() {
        return waiting || session.setup() == last;
    }

    private void choose(Setup setup, List<RunView.Wanted> wanted, long mine) {
        if (mine == newest) {
            last = setup;
            session.choose(setup, true, cancelled -> session.lab().perform(setup, wanted, cancelled));
            session.afterRun(() -> arrived(mine));
        }
    }

    private void arrived(long which) {
        if (which == newest) {
            waiting = false;
            Runnable action = then;
            then = () -> {};
            action.run();
        }
    }

    private void fail(long which, String words) {
        if (which == newest) {
            waiting = false;
            shown = null;
            problem.accept(words);
        }
    }
}
