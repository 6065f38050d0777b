package lockscope.app.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import lockscope.app.figure.Datum;
import lockscope.app.timeline.Viewport;
import lockscope.app.words.Axis;
import lockscope.app.words.Words;
import org.jspecify.annotations.Nullable;

/// The root view-model. Its methods and properties belong to one thread, the user interface's; runs are made and read
/// in the background and arrive as whole values.
public final class Session {
    /// A view whose playhead is beyond this part is full.
    private static final double FULL = 0.85;

    private final Lab lab;
    private final Workers workers;
    private final MomentFeed feed;
    private final Playback playback = new Playback();
    private final ReadOnlyObjectWrapper<Setup> setup = new ReadOnlyObjectWrapper<>(Setup.OPENING);
    private final ReadOnlyObjectWrapper<Experiment> experiment = new ReadOnlyObjectWrapper<>(Experiment.NONE);
    private final ReadOnlyObjectWrapper<Moment> moment = new ReadOnlyObjectWrapper<>(Moment.NONE);
    private final ReadOnlyObjectWrapper<Moment> told = new ReadOnlyObjectWrapper<>(Moment.NONE);
    private final Pacer<Moment> telling;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(Progress.NONE);
    private final ObjectProperty<@Nullable Datum> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>(Viewport.whole(0, Axis.TIME));
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final RecentRuns runs = new RecentRuns();
    private final ObjectProperty<Playheads> playheads = new SimpleObjectProperty<>(Playheads.TIME);
    private final AtomicLong newest = new AtomicLong();
    private Setup timedSetup = Setup.OPENING;
    private Playback.Place left = Playback.Place.START;
    private Runnable timed = () -> choose(Setup.OPENING);
    private final List<Runnable> arrivals = new ArrayList<>();
    private boolean fitted = true;

    /// @param running where runs are made, and read from end to end
    /// @param reading where moments of finished runs are read
    /// @param ui where properties change
    public Session(Lab lab, Executor running, Executor reading, Executor ui) {
        this(lab, Workers.prompt(running, reading, ui));
    }

    public Session(Lab lab, Workers workers) {
        this.lab = lab;
        this.workers = workers;
        this.feed = new MomentFeed(workers.moments(), workers.ui(), this::show);
        this.telling = new Pacer<>(workers.afterFrame(), workers.soon(), this::tell);
        playback.playheadProperty().subscribe(_ -> {
            follow();
            ask();
        });
        playback.showFutureProperty().subscribe(_ -> fit());
        playback.edgeProperty().subscribe(_ -> fit());
        playheads.subscribe(_ -> ask());
    }

    /// How the playheads of the runs go together.
    public ObjectProperty<Playheads> playheadsProperty() {
        return playheads;
    }

    private void ask() {
        Experiment now = experiment.get();
        long nanos = playback.playhead();
        feed.ask(now, nanos, playheads.get().times(now.runs(), nanos, playback.horizon()));
    }

    /// Where the playhead of a run is, on the run's own axis.
    ///
    /// @param pane the index of the run
    public long playheadOf(int pane) {
        return playheads
                .get()
                .times(experiment.get().runs(), playback.playhead(), playback.horizon())
                .get(pane);
    }

    public Lab lab() {
        return lab;
    }

    /// Where runs are made, one after the other.
    public Executor running() {
        return workers.runs();
    }

    /// Where short work is done.
    public Executor reading() {
        return workers.moments();
    }

    /// Where properties change.
    public Executor ui() {
        return workers.ui();
    }

    public Playback playback() {
        return playback;
    }

    public ReadOnlyObjectProperty<Setup> setupProperty() {
        return setup.getReadOnlyProperty();
    }

    public Setup setup() {
        return setup.get();
    }

    /// What was last to be run, also while a replay is shown.
    public Setup timedSetup() {
        return timedSetup;
    }

    /// The runs of the last set-up that could be run.
    public ReadOnlyObjectProperty<Experiment> experimentProperty() {
        return experiment.getReadOnlyProperty();
    }

    public Experiment experiment() {
        return experiment.get();
    }

    /// The runs as far as they may be shown: what leaves the window is made from this.
    public Experiment known() {
        return experiment.get().until(playback.horizon());
    }

    /// What the runs that are shown count.
    public Axis axis() {
        return experiment.get().axis();
    }

    /// The words for the runs that are shown.
    public Words words() {
        return lab.words().on(axis());
    }

    /// The stages at the playhead, a moment later.
    public ReadOnlyObjectProperty<Moment> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    /// The moment that words tell of: pictures come a frame before them, and while the playhead moves fast they follow it
    /// in steps of a tenth of a second, which is faster than anybody reads.
    public ReadOnlyObjectProperty<Moment> toldProperty() {
        return told.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// How far the runs are that are being made.
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Gives up the runs that are being made; those that were shown before are still there.
    public void giveUp() {
        if (busy.get()) {
            newest.incrementAndGet();
            arrivals.clear();
            busy.set(false);
            if (!experiment.get().failed()) {
                setup.set(experiment.get().setup());
                timedSetup = setup.get();
                timed = () -> choose(timedSetup);
            }
        }
    }

    /// What went wrong in the program itself with the last set-up; empty for nothing.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Datum> selectedProperty() {
        return selected;
    }

    public ObjectProperty<Viewport> viewportProperty() {
        return viewport;
    }

    /// Runs another set-up; one that is still being run for an older wish is given up.
    public void choose(Setup wish) {
        boolean afresh = !wish.scenario().equals(experiment.get().setup().scenario())
                || experiment.get().isReplay()
                || experiment.get().failed();
        List<RunView> known = runs.recent();
        choose(wish, afresh, awaited -> lab.performLike(known, wish, awaited));
    }

    /// Runs what somebody else puts together; it shows up as that set-up.
    ///
    /// @param afresh starts at 0, with nothing seen yet
    /// @param work makes the runs in the background; tells its argument how far they are, and asks it now and then whether they are still wanted
    public void choose(Setup wish, boolean afresh, Function<Awaited, Experiment> work) {
        long mine = newest.incrementAndGet();
        timedSetup = wish;
        timed = () -> choose(wish, true, work);
        arrivals.clear();
        setup.set(wish);
        problem.set("");
        progress.set(Progress.NONE);
        busy.set(true);
        workers.runs().execute(() -> {
            try {
                Wish awaited = new Wish(() -> newest.get() != mine, workers.ui(), progress::set);
                Experiment result = work.apply(awaited);
                workers.ui().execute(() -> take(result, mine, afresh));
            } catch (RunView.Cancelled e) {
                // a newer wish has taken its place and reports for both, or it was given up
            } catch (RuntimeException e) {
                workers.ui().execute(() -> fail(e.toString(), mine));
            }
        });
    }

    /// Shows a replay instead of the runs; all of it is known.
    ///
    /// @param step where the playhead goes
    public void show(Experiment replay, long step) {
        if (!experiment.get().isReplay()) {
            left = playback.place();
        }
        long mine = newest.incrementAndGet();
        setup.set(replay.setup());
        problem.set("");
        take(replay, mine, true);
        playback.toEnd();
        playback.seek(step);
    }

    /// Shows the runs again after a replay, where they were left.
    public void leaveReplay() {
        if (experiment.get().isReplay()) {
            timed.run();
            afterRun(() -> playback.resume(left));
        }
    }

    /// Reads finished runs from end to end; the result is taken in this thread.
    public <T> void work(Supplier<T> work, Consumer<T> taker) {
        workOn(workers.folds(), work, taker);
    }

    /// Runs what might have been, where nothing else waits for it; the result is taken in this thread.
    public <T> void tryOut(Supplier<T> work, Consumer<T> taker) {
        workOn(workers.trials(), work, taker);
    }

    /// Does it in this thread when there was time for something else to happen first.
    public void atLeisure(Runnable action) {
        workers.atLeisure().execute(action);
    }

    private <T> void workOn(Executor worker, Supplier<T> work, Consumer<T> taker) {
        worker.execute(() -> {
            try {
                T result = work.get();
                workers.ui().execute(() -> taker.accept(result));
            } catch (RunView.Cancelled e) {
                // nobody wants it any more
            } catch (RuntimeException e) {
                workers.ui().execute(() -> problem.set(e.toString()));
            }
        });
    }

    /// Opens another scenario as its file describes it.
    public void open(String scenario) {
        List<String> now = setup.get().strategies();
        choose(lab.setup(scenario, now.size(), now));
    }

    private void fail(String words, long wish) {
        if (newest.get() == wish) {
            busy.set(false);
            problem.set(words);
        }
    }

    private void take(Experiment result, long wish, boolean afresh) {
        if (newest.get() != wish) {
            return;
        }
        busy.set(false);
        if (result.failed()) {
            problem.set(result.firstError());
            return;
        }
        runs.note(result.runs());
        experiment.set(result);
        playback.take(result, afresh);
        fit();
        ask();
        List<Runnable> actions = List.copyOf(arrivals);
        arrivals.clear();
        actions.forEach(Runnable::run);
    }

    /// Does it when the runs are shown that were chosen last: at once when they are there; never when they cannot be
    /// made, or when others are chosen before.
    public void afterRun(Runnable action) {
        if (busy.get()) {
            arrivals.add(action);
        } else if (problem.get().isEmpty()) {
            action.run();
        }
    }

    /// What waited to be told may be of runs that are not shown any more.
    private void tell(Moment next) {
        if (next.experiment().isSame(experiment.get())) {
            told.set(next);
        }
    }

    private void show(Moment next) {
        if (next.experiment().isSame(experiment.get())) {
            moment.set(next);
            telling.take(next);
        }
    }

    /// The span of time that can be shown: the whole run, or as much as may be known of its length.
    public Viewport bounds() {
        long end = experiment.get().endNanos();
        if (playback.horizon() >= end) {
            return Viewport.whole(end, axis());
        }
        return Viewport.whole(Math.max(2 * playback.horizon(), axis().leastReach()), axis());
    }

    /// Shows a span of the axis until somebody zooms, or wants all of it.
    public void frame(Viewport span) {
        fitted = false;
        viewport.set(span);
    }

    public void fit() {
        fitted = true;
        viewport.set(bounds());
    }

    /// Keeps the playhead in view; a view of everything grows with what has been played, in leaps.
    private void follow() {
        Viewport view = viewport.get();
        boolean full = playback.playhead() > view.fromNanos() + FULL * view.span();
        boolean over = playback.horizon() >= experiment.get().endNanos();
        if (fitted && (over || (full && view.toNanos() < bounds().toNanos()))) {
            viewport.set(bounds());
        } else if (!fitted) {
            viewport.set(view.showing(playback.playhead(), bounds()));
        }
    }

    /// Shows that span of time, or as much of it as there is.
    public void show(Viewport span) {
        fitted = span.equals(bounds());
        viewport.set(span.zoom(1, span.fromNanos(), bounds(), axis()));
    }

    /// @param factor below 1 shows less
    public void zoom(double factor, long aroundNanos) {
        fitted = false;
        viewport.set(viewport.get().zoom(factor, aroundNanos, bounds(), axis()));
    }

    /// @param part of the span that is shown; more than 0 goes to later times
    public void pan(double part) {
        fitted = false;
        long nanos = Math.round(part * viewport.get().span());
        viewport.set(viewport.get().move(nanos, bounds()));
    }

    /// One strategy, or two beside each other.
    public void compare(boolean two) {
        showPanes(two ? 2 : 1);
    }

    /// So many strategies beside each other; those that are added are the ones that the scenario wants compared, then
    /// those that the window opens with, then any other.
    ///
    /// @param count 1 to [Setup#MOST_PANES]
    public void showPanes(int count) {
        List<String> now = setup.get().strategies();
        if (count == now.size()) {
            return;
        }
        List<String> names = new ArrayList<>(now.subList(0, Math.min(count, now.size())));
        Stream.of(lab.compared(setup.get()), Setup.OPENING.strategies(), lab.strategies())
                .flatMap(List::stream)
                .filter(name -> !names.contains(name))
                .distinct()
                .limit(count - names.size())
                .toList()
                .forEach(names::add);
        choose(setup.get().withStrategies(names));
    }

    /// Takes one of several panes away.
    public void closePane(int pane) {
        List<Branch> panes = new ArrayList<>(setup.get().branches());
        if (panes.size() > 1 && pane < panes.size()) {
            panes.remove(pane);
            choose(setup.get().withBranches(panes));
        }
    }
}
