package lockscope.app.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lockscope.app.session.Playback;
import lockscope.app.session.Session;
import lockscope.app.words.Words;
import lockscope.engine.explore.Replay;
import lockscope.lessons.answer.Judgement;
import lockscope.lessons.exercise.Outcome;
import org.jspecify.annotations.Nullable;

/// Plays a lesson, page by page: what stands in its column, and what comes next.
///
/// A page unfolds up to the next thing that the learner has to do: answer a question ([Asking]), or watch a scene
/// ([Screening]). While a question is open nothing beyond its moment can be seen or reached.
public final class Player {
    private final Session session;
    private final Bookshelf shelf;
    private final Learner learner;
    private final Preparation preparation;
    private final Projector projector;
    private final Asking asking;
    private final Screening screening;
    private final ReadOnlyObjectWrapper<@Nullable Script> script = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper();
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ObservableList<Entry> visible = FXCollections.unmodifiableObservableList(entries);
    private final ReadOnlyObjectWrapper<Ahead> ahead = new ReadOnlyObjectWrapper<>(Ahead.WAIT);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Scene> standing = new ReadOnlyObjectWrapper<>();
    private List<Item> items = new ArrayList<>();
    private int reached;
    private boolean watched;

    /// @param background where lessons are read and their runs are made
    /// @param ui where properties change
    public Player(Session session, Bookshelf shelf, Learner learner, Words words, Executor background, Executor ui) {
        this.session = session;
        this.shelf = shelf;
        this.learner = learner;
        preparation = new Preparation(background, ui, why -> problem.set(words.say("lesson.problem", why)));
        projector = new Projector(session, background, ui, problem::set);
        asking = new Asking(session, projector, learner, preparation, new Assessor(background, ui));
        screening = new Screening(session, projector, asking::isOpen, this::sees);
    }

    /// The lesson that is open, null for none.
    ReadOnlyObjectProperty<@Nullable Script> scriptProperty() {
        return script.getReadOnlyProperty();
    }

    /// The page that is open, from 0.
    ReadOnlyIntegerProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// What stands in the column, from the top.
    ObservableList<Entry> entries() {
        return visible;
    }

    ReadOnlyObjectProperty<Ahead> aheadProperty() {
        return ahead.getReadOnlyProperty();
    }

    /// The last question of the page, open or answered; null for none.
    ReadOnlyObjectProperty<@Nullable Trial> trialProperty() {
        return asking.trialProperty();
    }

    /// The last scene of the page, null for none.
    ReadOnlyObjectProperty<@Nullable Showing> showingProperty() {
        return screening.showingProperty();
    }

    /// The scene at which a lesson was opened, null for none.
    ReadOnlyObjectProperty<@Nullable Scene> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /// Whether playing stops where there is something to be said.
    BooleanProperty autoPauseProperty() {
        return screening.autoPauseProperty();
    }

    /// Why a lesson cannot go on; empty when it can.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    Learner learner() {
        return learner;
    }

    Bookshelf shelf() {
        return shelf;
    }

    /// Whether a lesson is open.
    public boolean isOpen() {
        return script.get() != null;
    }

    /// Whether a question waits for its answer.
    boolean isAsking() {
        return asking.isOpen();
    }

    // ---------------------------------------------------------------- lessons and pages

    /// Opens a lesson where it was left.
    ///
    /// @param name of its folder
    public void open(String name) {
        preparation.drop();
        ahead.set(Ahead.WAIT);
        preparation.prepare(() -> shelf.open(name).script(shelf.names().size()), next -> begin(name, next));
    }

    private void begin(String name, Script next) {
        problem.set("");
        standing.set(null);
        script.set(next);
        projector.open(next);
        session.playback().showFutureProperty().set(false);
        String left = learner.progress().segments().getOrDefault(name, "");
        asking.begin(name, shelf, left.isEmpty());
        turnTo(next.page(left));
    }

    /// Leaves lessons alone; everything may be seen again.
    public void close() {
        preparation.drop();
        script.set(null);
        standing.set(null);
        entries.clear();
        asking.clear();
        screening.clear();
        projector.close();
    }

    /// Opens a page of the lesson, from 0.
    void turnTo(int number) {
        Script open = script.get();
        if (open == null || number < 0 || number >= open.pages().size()) {
            return;
        }
        preparation.drop();
        session.playback().playingProperty().set(false);
        Page next = open.pages().get(number);
        items = new ArrayList<>(next.items());
        Item.Ask first = asking.earlier();
        if (first != null) {
            items.addFirst(first);
        }
        reached = 0;
        watched = false;
        entries.clear();
        asking.clear();
        screening.clear();
        page.set(number);
        learner.reach(open.name(), next.id());
        projector.hide(Playback.NONE);
        if (projector.isIdle()) {
            stand(open, number);
        }
        unfold(true);
    }

    /// The stages as they stand when that page is reached: where the scene before it ended.
    private void stand(Script open, int number) {
        Scene before = open.sceneBefore(number);
        Scene first = before == null ? open.sceneFrom(number) : before;
        standing.set(first);
        projector.stand(open.source(), first, before == null ? first.from() : first.to());
    }

    /// To the page before.
    void back() {
        turnTo(page.get() - 1);
    }

    /// Does what comes next.
    ///
    /// @return whether there was anything to be done
    boolean forward() {
        switch (ahead.get()) {
            case ANSWER, WAIT -> {
                return false;
            }
            case WATCH -> watch();
            case GO_ON -> screening.goOn();
            case SKIP -> screening.skip();
            case NEXT -> {
                if (reached < items.size()) {
                    unfold(true);
                } else {
                    turnTo(page.get() + 1);
                }
            }
            case FINISH -> finish();
            case NEXT_LESSON -> {
                Script open = script.get();
                String next = open == null ? null : shelf.after(open.name());
                if (next == null) {
                    return false;
                }
                open(next);
            }
        }
        return true;
    }

    private void finish() {
        Script open = script.get();
        if (open == null) {
            return;
        }
        entries.add(new Entry.Heading(Entry.Kind.DONE));
        entries.add(Entry.Finish.of(asking.answered()));
        learner.reach(open.name(), open.pages().getFirst().id());
        ahead.set(Ahead.NEXT_LESSON);
    }

    // ---------------------------------------------------------------- unfolding

    /// Shows what follows, up to the next thing to do.
    ///
    /// @param further whether the next question or scene is shown as well
    private void unfold(boolean further) {
        while (reached < items.size()) {
            Item item = items.get(reached);
            if (item.isGate() && !further) {
                break;
            }
            reached++;
            if (show(item)) {
                return;
            }
        }
        Script open = script.get();
        boolean last = open != null && page.get() + 1 >= open.pages().size() && reached >= items.size();
        ahead.set(last ? Ahead.FINISH : Ahead.NEXT);
    }

    /// @return whether the learner has to do something first
    private boolean show(Item item) {
        return switch (item) {
            case Item.Text(String markdown) -> {
                if (watched) {
                    heading(Entry.Kind.EXPLAIN);
                    watched = false;
                }
                entries.add(new Entry.Text(markdown));
                yield false;
            }
            case Item.Code code -> {
                entries.add(new Entry.Code(code));
                yield false;
            }
            case Item.Signs _ -> {
                entries.add(new Entry.Signs());
                yield false;
            }
            case Item.Watch(Scene scene) -> {
                recall();
                heading(Entry.Kind.WATCH);
                Script open = script.get();
                if (open != null) {
                    offer(new Showing(open.source(), scene, false));
                }
                yield true;
            }
            case Item.Refute(OpenLesson source, Scene scene) -> {
                heading(Entry.Kind.REFUTE);
                offer(new Showing(source, scene, true));
                yield true;
            }
            case Item.Ask ask -> ask(ask);
        };
    }

    private void heading(Entry.Kind kind) {
        entries.add(new Entry.Heading(kind));
    }

    /// What was predicted stands beside the first run that follows, unless it stands on this page anyway.
    private void recall() {
        if (entries.stream().noneMatch(Entry.Ask.class::isInstance)) {
            Trial predicted = asking.takePrediction();
            if (predicted != null) {
                heading(Entry.Kind.PREDICTED);
                entries.add(new Entry.Recall(predicted));
            }
        }
    }

    // ---------------------------------------------------------------- scenes

    private void offer(Showing next) {
        screening.offer(next);
        entries.add(new Entry.Watch(next));
        ahead.set(Ahead.WATCH);
    }

    /// Plays the last scene of the page from its beginning.
    void watch() {
        screening.watch();
    }

    /// Plays a scene of the page from its beginning; not while a question is open.
    void watch(Showing scene) {
        screening.watch(scene);
    }

    private void sees(Showing scene, Showing.State state) {
        switch (state) {
            case READY -> ahead.set(Ahead.WATCH);
            case PLAYING -> ahead.set(Ahead.SKIP);
            case PAUSED -> ahead.set(Ahead.GO_ON);
            case OVER -> {
                watched = !scene.refutes();
                unfold(false);
            }
        }
    }

    // ---------------------------------------------------------------- questions

    private boolean ask(Item.Ask ask) {
        Trial known = asking.known(ask);
        if (known != null) {
            heading(known);
            entries.add(new Entry.Ask(known));
            reply(known);
            return false;
        }
        ahead.set(Ahead.WAIT);
        asking.ask(ask, asked -> {
            heading(asked);
            entries.add(new Entry.Ask(asked));
            ahead.set(Ahead.ANSWER);
        });
        return true;
    }

    private void heading(Trial asked) {
        entries.add(
                isEarlier(asked)
                        ? new Entry.Earlier(
                                asked.source().lesson().number(),
                                asked.source().lesson().title())
                        : new Entry.Heading(Entry.Kind.of(asked.role())));
    }

    /// Whether it comes from another lesson than the one that is open.
    boolean isEarlier(Trial asked) {
        Script open = script.get();
        return open != null && !asked.source().lesson().name().equals(open.name());
    }

    /// Commits to the answer that is there, if it is complete.
    ///
    /// @param sure whether the learner is
    /// @return whether it was
    boolean commit(boolean sure) {
        return script.get() != null && asking.commit(sure, this::judged);
    }

    private void judged(Trial asked, @Nullable Way way) {
        Script open = script.get();
        Judgement judgement = reply(asked);
        if (open == null || judgement == null) {
            return;
        }
        Outcome outcome = judgement.outcome();
        if (outcome != null) {
            entries.add(new Entry.Proof(outcome, way));
        }
        if (way != null) {
            walk(way.replay(), way.steps());
        }
        items.addAll(reached, FollowUp.of(asked, judgement, open, page.get()));
        unfold(judgement.refutation() != null);
    }

    /// Puts steps on the stage, one a unit of time, and stands after so many of them.
    void walk(Replay replay, int step) {
        projector.walk(replay, step);
    }

    /// Whether the stage shows those steps.
    boolean isWalking(Replay replay) {
        return projector.isWalking(replay);
    }

    private @Nullable Judgement reply(Trial asked) {
        Judgement judgement = asked.judgementProperty().get();
        if (judgement != null) {
            entries.add(new Entry.Reply(Entry.Kind.of(judgement), judgement.feedback()));
        }
        return judgement;
    }

    /// Goes on without an answer.
    ///
    /// @return whether anything followed on the page
    boolean skipQuestion() {
        boolean followed = false;
        if (asking.isOpen()) {
            asking.skip();
            int at = entries.size() - 1;
            while (at >= 0 && !(entries.get(at) instanceof Entry.Ask(Trial open) && open.isOpen())) {
                at--;
            }
            if (at > 0) {
                // with its heading
                entries.remove(at - 1, at + 1);
            }
            int stood = entries.size();
            unfold(true);
            followed = entries.size() > stood || ahead.get() == Ahead.WAIT;
        }
        return followed;
    }
}
