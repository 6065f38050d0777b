package lockscope.app.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lockscope.app.session.Playback;
import lockscope.app.session.Session;
import lockscope.app.words.Words;
import lockscope.lessons.Ask;
import lockscope.lessons.Question;
import lockscope.lessons.answer.Given;
import lockscope.lessons.answer.Judgement;
import lockscope.lessons.answer.Sheet;
import lockscope.lessons.fact.Unanswerable;
import lockscope.lessons.progress.Progress;
import lockscope.lessons.progress.Result;
import org.jspecify.annotations.Nullable;

/// Plays a lesson: what stands in its column, what comes next, and what of the runs may be seen meanwhile.
///
/// A page unfolds up to the next thing that the learner has to do: answer a question, or watch a scene. While a
/// question is open nothing beyond its moment can be seen or reached.
public final class Player {
    private final Session session;
    private final Bookshelf shelf;
    private final Learner learner;
    private final Words words;
    private final Executor background;
    private final Executor ui;
    private final Projector projector;
    private final ReadOnlyObjectWrapper<@Nullable Script> script = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper();
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ObservableList<Entry> visible = FXCollections.unmodifiableObservableList(entries);
    private final ReadOnlyObjectWrapper<Ahead> ahead = new ReadOnlyObjectWrapper<>(Ahead.WAIT);
    private final ReadOnlyObjectWrapper<@Nullable Trial> trial = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Showing> showing = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty autoPause = new SimpleBooleanProperty(true);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Map<String, Trial> answered = new HashMap<>();
    private List<Item> items = new ArrayList<>();
    private int reached;
    private long turn;
    private Item.@Nullable Ask earlier;
    private @Nullable Trial prediction;
    private boolean watched;
    private @Nullable Showing gate;

    /// @param background where lessons are read and their runs are made
    /// @param ui where properties change
    public Player(Session session, Bookshelf shelf, Learner learner, Words words, Executor background, Executor ui) {
        this.session = session;
        this.shelf = shelf;
        this.learner = learner;
        this.words = words;
        this.background = background;
        this.ui = ui;
        this.projector = new Projector(session, background, ui, problem::set);
        session.playback().playheadProperty().subscribe(_ -> follow());
        session.playback().playingProperty().subscribe(_ -> follow());
        autoPause.subscribe(_ -> stops());
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
        return trial.getReadOnlyProperty();
    }

    /// The last scene of the page, null for none.
    ReadOnlyObjectProperty<@Nullable Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// Whether playing stops where there is something to be said.
    BooleanProperty autoPauseProperty() {
        return autoPause;
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
        Trial asked = trial.get();
        return asked != null && asked.isOpen();
    }

    // ---------------------------------------------------------------- lessons and pages

    /// Opens a lesson where it was left.
    ///
    /// @param name of its folder
    public void open(String name) {
        long mine = ++turn;
        ahead.set(Ahead.WAIT);
        inBackground(mine, () -> shelf.open(name).script(shelf.names().size()), next -> begin(name, next));
    }

    private void begin(String name, Script next) {
        problem.set("");
        answered.clear();
        prediction = null;
        script.set(next);
        projector.open(next);
        session.playback().showFutureProperty().set(false);
        String left = learner.progress().segments().getOrDefault(name, "");
        earlier = left.isEmpty() ? repeat(name) : null;
        turnTo(next.page(left));
    }

    /// An earlier question that this learner got wrong, to begin with.
    private Item.@Nullable Ask repeat(String name) {
        Result wrong = learner.progress().toRepeat();
        if (wrong == null || wrong.lesson().equals(name) || !shelf.names().contains(wrong.lesson())) {
            return null;
        }
        OpenLesson source = shelf.open(wrong.lesson());
        Question question = source.lesson().question(wrong.question());
        String again = question == null ? null : question.ask().again();
        Question second = again == null ? question : source.lesson().question(again);
        return second == null ? null : new Item.Ask(source, second);
    }

    /// Leaves lessons alone; everything may be seen again.
    public void close() {
        turn++;
        script.set(null);
        entries.clear();
        trial.set(null);
        showing.set(null);
        projector.close();
    }

    /// Opens a page of the lesson, from 0.
    void turnTo(int number) {
        Script open = script.get();
        if (open == null || number < 0 || number >= open.pages().size()) {
            return;
        }
        turn++;
        session.playback().playingProperty().set(false);
        Page next = open.pages().get(number);
        items = new ArrayList<>(next.items());
        Item.Ask first = earlier;
        if (first != null) {
            items.addFirst(first);
        }
        reached = 0;
        watched = false;
        entries.clear();
        trial.set(null);
        showing.set(null);
        gate = null;
        page.set(number);
        learner.reach(open.name(), next.id());
        projector.hide(Playback.NONE);
        if (projector.isIdle()) {
            projector.stand(open.source(), open.sceneFrom(number));
        }
        unfold(true);
    }

    /// To the page before.
    void back() {
        turnTo(page.get() - 1);
    }

    /// Does what comes next.
    ///
    /// @return whether there was anything to be done
    boolean forward() {
        Showing scene = showing.get();
        switch (ahead.get()) {
            case ANSWER, WAIT -> {
                return false;
            }
            case WATCH -> watch();
            case GO_ON -> session.playback().playingProperty().set(true);
            case SKIP -> {
                if (scene != null) {
                    skip(scene);
                }
            }
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
        List<String> ideas = new ArrayList<>();
        int right = 0;
        for (Trial done : answered.values()) {
            Judgement judgement = done.judgementProperty().get();
            if (judgement != null) {
                right += judgement.isMastered() ? 1 : 0;
                judgement.misconceptions().stream()
                        .filter(idea -> !ideas.contains(idea))
                        .forEach(ideas::add);
            }
        }
        entries.add(new Entry.Heading(Entry.Kind.DONE));
        entries.add(new Entry.Finish(right, answered.size(), ideas));
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
            boolean isGate = item instanceof Item.Ask || item instanceof Item.Watch;
            if (isGate && !further) {
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
            case Item.Ask ask -> ask(ask);
        };
    }

    private void heading(Entry.Kind kind) {
        entries.add(new Entry.Heading(kind));
    }

    /// What was predicted stands beside the first run that follows.
    private void recall() {
        Trial predicted = prediction;
        if (predicted != null && entries.stream().noneMatch(Entry.Ask.class::isInstance)) {
            heading(Entry.Kind.PREDICTED);
            entries.add(new Entry.Recall(predicted));
            prediction = null;
        }
    }

    // ---------------------------------------------------------------- scenes

    private void offer(Showing next) {
        gate = next;
        showing.set(next);
        entries.add(new Entry.Watch(next));
        ahead.set(Ahead.WATCH);
        projector.stand(next.source(), next.scene());
    }

    /// Plays the last scene of the page from its beginning.
    void watch() {
        Showing next = showing.get();
        if (next != null) {
            watch(next);
        }
    }

    /// Plays a scene of the page from its beginning; not while a question is open.
    void watch(Showing next) {
        if (isAsking()) {
            return;
        }
        showing.set(next);
        projector.stand(next.source(), next.scene());
        projector.whenReady(() -> {
            Playback playback = session.playback();
            playback.playingProperty().set(false);
            playback.seek(next.scene().from());
            playback.speedProperty().set(next.scene().speed());
            next.begin();
            stops();
            playback.playingProperty().set(true);
            follow();
        });
    }

    private void stops() {
        Showing now = showing.get();
        if (now != null) {
            session.playback().stopAt(now.stops(autoPause.get()));
        }
    }

    private void skip(Showing scene) {
        Playback playback = session.playback();
        Long next = scene.stops(autoPause.get()).higher(playback.playhead());
        playback.playingProperty().set(false);
        playback.seek(next == null ? scene.scene().to() : next);
        follow();
    }

    private void follow() {
        Showing now = showing.get();
        if (now == null || now.state() == Showing.State.OVER || isAsking()) {
            return;
        }
        boolean playing = session.playback().playingProperty().get();
        if (now.state() == Showing.State.READY) {
            if (!playing) {
                return;
            }
            // somebody pressed the transport's button instead
            now.begin();
            session.playback().speedProperty().set(now.scene().speed());
            stops();
        }
        now.follow(session.playback().playhead(), playing, session.experiment().endNanos());
        switch (now.state()) {
            case READY -> ahead.set(Ahead.WATCH);
            case PLAYING -> ahead.set(Ahead.SKIP);
            case PAUSED -> ahead.set(Ahead.GO_ON);
            case OVER -> over(now);
        }
    }

    private void over(Showing now) {
        Showing waits = gate;
        if (waits != null && waits.state() == Showing.State.READY) {
            showing.set(waits);
            ahead.set(Ahead.WATCH);
            return;
        }
        watched = !now.refutes();
        unfold(false);
    }

    // ---------------------------------------------------------------- questions

    private boolean ask(Item.Ask ask) {
        boolean isEarlier = ask.equals(earlier);
        String id = id(ask);
        Trial known = answered.get(id);
        if (known != null) {
            heading(kind(known, isEarlier));
            entries.add(new Entry.Ask(known));
            trial.set(known);
            reply(known);
            return false;
        }
        ahead.set(Ahead.WAIT);
        projector.hideSeen();
        inBackground(turn, () -> ask.source().sheet(ask.question()), sheet -> {
            Progress progress = learner.progress();
            int hints = Hints.offered(progress, sheet.head().hints().size());
            Trial next = new Trial(ask.source(), ask.question(), sheet, hints);
            heading(kind(next, isEarlier));
            trial.set(next);
            hide(next);
            entries.add(new Entry.Ask(next));
            ahead.set(Ahead.ANSWER);
        });
        return true;
    }

    private static String id(Item.Ask ask) {
        return ask.source().lesson().name() + " " + ask.question().ask().id();
    }

    private static Entry.Kind kind(Trial trial, boolean isEarlier) {
        if (isEarlier) {
            return Entry.Kind.EARLIER;
        }
        return switch (trial.role()) {
            case PREDICT -> Entry.Kind.PREDICT;
            case CHECK -> Entry.Kind.CHECK;
            case TRANSFER -> Entry.Kind.TRANSFER;
            case AGAIN -> Entry.Kind.AGAIN;
        };
    }

    /// Nothing beyond the moment of the question is told, in whatever view.
    private void hide(Trial asked) {
        switch (asked.sheet()) {
            case Sheet.Draw draw -> {
                long first =
                        draw.bars().stream().mapToLong(Sheet.Bar::begin).min().orElse(draw.from());
                projector.ask(asked.source(), draw.run(), draw.from(), first);
            }
            case Sheet.Point point -> projector.ask(asked.source(), point.run(), point.from(), point.from());
            case Sheet.Choice _, Sheet.Numeric _, Sheet.Order _, Sheet.Blank _ -> projector.hideSeen();
        }
    }

    /// Commits to the answer that is there, if it is complete.
    ///
    /// @param sure whether the learner is
    /// @return whether it was
    boolean commit(boolean sure) {
        Trial asked = trial.get();
        Script open = script.get();
        if (asked == null || open == null || !asked.readyProperty().get()) {
            return false;
        }
        Given given = asked.commit(sure);
        Judgement judgement = asked.judgementProperty().get();
        if (judgement == null) {
            return false;
        }
        String lesson = asked.source().lesson().name();
        int attempt = learner.progress().nextAttempt(lesson, asked.id());
        learner.record(Result.of(lesson, asked.id(), attempt, given, judgement));
        answered.put(lesson + " " + asked.id(), asked);
        if (asked.role() == Ask.Role.PREDICT) {
            prediction = asked;
        }
        earlier = null;
        reply(asked);
        projector.hide(Playback.NONE);
        reveal(asked);
        follow(asked, judgement);
        return true;
    }

    private void reply(Trial asked) {
        Judgement judgement = asked.judgementProperty().get();
        if (judgement != null) {
            Entry.Kind kind = judgement.isMastered()
                    ? Entry.Kind.RIGHT
                    : judgement.passed() ? Entry.Kind.WRONG_REASON : Entry.Kind.WRONG;
            entries.add(new Entry.Reply(kind, judgement.feedback()));
        }
    }

    /// A drawing is laid over the run that it is about.
    private void reveal(Trial asked) {
        switch (asked.sheet()) {
            case Sheet.Draw draw -> session.playback().seek(draw.to());
            case Sheet.Point point -> session.playback().seek(point.to());
            case Sheet.Choice _, Sheet.Numeric _, Sheet.Order _, Sheet.Blank _ -> {}
        }
    }

    /// After a wrong answer: the run that refutes it, then a question of the same kind.
    private void follow(Trial asked, Judgement judgement) {
        String again = judgement.again();
        Question second = again == null ? null : asked.source().lesson().question(again);
        if (second != null) {
            items.add(reached, new Item.Ask(asked.source(), second));
        }
        Sheet.Replay refutation = judgement.refutation();
        if (refutation != null) {
            heading(Entry.Kind.REFUTE);
            Script open = script.get();
            List<String> lanes = open == null || !open.source().equals(asked.source())
                    ? List.of()
                    : open.sceneFrom(page.get()).lanes();
            offer(new Showing(asked.source(), Projector.refutation(refutation, lanes), true));
        } else {
            unfold(false);
        }
    }

    /// Goes on without an answer.
    void skipQuestion() {
        if (isAsking()) {
            earlier = null;
            trial.set(null);
            entries.removeIf(entry -> entry instanceof Entry.Ask(Trial open) && open.isOpen());
            projector.hide(Playback.NONE);
            unfold(true);
        }
    }

    // ---------------------------------------------------------------- background

    /// Something that runs can answer.
    private interface Work<T> {
        T get() throws Unanswerable;
    }

    /// @param mine what comes of it is dropped when another page or lesson has been opened since
    private <T> void inBackground(long mine, Work<T> work, Consumer<T> taker) {
        background.execute(() -> {
            try {
                T result = work.get();
                ui.execute(() -> {
                    if (turn == mine) {
                        taker.accept(result);
                    }
                });
            } catch (Unanswerable e) {
                ui.execute(() -> problem.set(words.say("lesson.problem", e.words())));
            }
        });
    }
}
