package lockscope.app.explorer;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lockscope.app.figure.Datum;
import lockscope.app.library.Shelf;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Experiment;
import lockscope.app.session.RunView;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.shell.Work;
import lockscope.app.words.Words;
import lockscope.engine.explore.Explorer.Progress;
import lockscope.engine.explore.Replay;
import lockscope.engine.explore.Schedule;
import lockscope.engine.listing.Diagnostic;
import lockscope.engine.program.Program;
import org.jspecify.annotations.Nullable;

/// What is asked of the explorer, what it found, and the ways that are walked through the states.
public final class ExplorerDesk {
    /// What is asked first.
    public static final Question FIRST = new Question("small/reader", "net_mutex", Property.ALL);

    private final Session session;
    private final Work work;
    private final FindingText text;
    private final Words words;
    private final ObjectProperty<Question> question = new SimpleObjectProperty<>(FIRST);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Finding> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Walks> walks = new ReadOnlyObjectWrapper<>(Walks.NONE);
    private final Outlook outlook;
    private @Nullable Setup followed;
    private @Nullable Exploration exploration;
    private @Nullable Experiment walked;
    private final ReadOnlyIntegerWrapper landings = new ReadOnlyIntegerWrapper();
    private int presenting;

    public ExplorerDesk(Session session, Words words, Work work) {
        this.session = session;
        this.words = words;
        this.work = work;
        this.text = new FindingText(words);
        outlook = new Outlook(work);
        session.playback().playheadProperty().subscribe(_ -> lookAround());
        session.experimentProperty().subscribe(_ -> lookAround());
        session.experimentProperty().subscribe(_ -> follow());
    }

    /// When the window runs something else, that is asked about next: its first strategy, and its scenario where that is
    /// small enough or somebody's own.
    private void follow() {
        Setup now = session.timedSetup();
        if (now.equals(followed)) {
            return;
        }
        followed = now;
        Shelf shelf = session.lab().shelf();
        boolean explorable =
                ShippedLibrary.explored().contains(now.scenario()) || shelf.isOwn(Shelf.Kind.SCENARIO, now.scenario());
        Question next = question.get().withStrategy(now.strategies().getFirst());
        question.set(explorable ? next.withScenario(now.scenario()) : next);
    }

    /// What will be asked next.
    public ObjectProperty<Question> questionProperty() {
        return question;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// How far it is, or what came of it.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Everything that was found, the latest first.
    public ObservableList<Finding> findings() {
        return FXCollections.unmodifiableObservableList(findings);
    }

    /// The finding that is looked at; null for none.
    public ReadOnlyObjectProperty<@Nullable Finding> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Walks> walksProperty() {
        return walks.getReadOnlyProperty();
    }

    /// How often somebody has come to a way that begins anew, by a finding, a schedule or by hand.
    public ReadOnlyIntegerProperty landingsProperty() {
        return landings.getReadOnlyProperty();
    }

    /// Who could go next where the playhead stands on the walk, and why others cannot; empty when no walk is shown.
    public ReadOnlyObjectProperty<List<Replay.Turn>> turnsProperty() {
        return outlook.turnsProperty();
    }

    /// The walk around where the playhead stands, with who could have moved instead.
    public ReadOnlyObjectProperty<Choices> choicesProperty() {
        return outlook.choicesProperty();
    }

    public ReadOnlyObjectProperty<StateMap> mapProperty() {
        return outlook.mapProperty();
    }

    // ---------------------------------------------------------------- asking

    /// Asks the question; one that is still explored is given up.
    public void ask() {
        cancel();
        Question asked = question.get();
        Exploration[] mine = new Exploration[1];
        mine[0] = new Exploration(
                asked, session.lab().shelf(), progress -> work.ui().execute(() -> tell(mine[0], progress)));
        exploration = mine[0];
        running.set(true);
        said.set(words.say("explorer.begins", text.question(asked)));
        work.apart("explorer", mine[0]::explore, result -> take(mine[0], result));
    }

    /// Gives up what is being explored.
    public void cancel() {
        if (exploration != null) {
            exploration.cancel();
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean isNewest(Exploration one) {
        return exploration == one;
    }

    private void tell(Exploration of, Progress progress) {
        if (isNewest(of) && running.get()) {
            said.set(text.progress(progress, of.millis()));
        }
    }

    private void take(Exploration of, Exploration.Result result) {
        if (isNewest(of)) {
            running.set(false);
        }
        switch (result) {
            case Exploration.Result.Found(Finding finding) -> {
                findings.addFirst(finding);
                if (isNewest(of)) {
                    show(finding);
                }
            }
            case Exploration.Result.Unusable(List<Diagnostic> errors) -> {
                if (isNewest(of)) {
                    said.set(errors.getFirst().rendering().lines().findFirst().orElse(""));
                }
            }
        }
    }

    /// Looks at a finding; the way to a broken rule lands in the window.
    public void show(Finding finding) {
        shown.set(finding);
        said.set(text.verdict(finding));
        Replay replay = finding.replay();
        Replay way = replay == null
                ? Followed.begin(finding.program(), finding.question().cpus()).replay()
                : replay;
        walks.set(way == null ? Walks.NONE : Walks.of(way));
        walked = null;
        outlook.close();
        if (replay != null) {
            present(replay.length());
        }
        if (way != null) {
            map(finding.program(), finding.question());
        }
        landings.set(landings.get() + 1);
    }

    // ---------------------------------------------------------------- walking

    /// Begins to walk the scenario of the question by hand.
    public void walk() {
        Question asked = question.get();
        work.later(() -> Followed.begin(asked.load(session.lab().shelf()), asked.cpus()), begun -> {
            Replay replay = begun.replay();
            if (replay == null) {
                said.set(words.say("explorer.walk.not", asked.scenario(), begun.problem()));
                return;
            }
            land(asked, replay, words.say("explorer.walks", asked.scenario(), asked.strategy()));
        });
    }

    /// Goes on by hand from where the playhead of a run stands, that of the selection or the first: the run's steps up to
    /// there are the way so far.
    ///
    /// @param problem told why one cannot go on from there
    void walkOn(Consumer<String> problem) {
        Experiment now = session.experiment();
        if (now.isReplay() || now.runs().isEmpty()) {
            return;
        }
        Datum selected = session.selectedProperty().get();
        int pane = selected == null ? 0 : Math.min(selected.run(), now.runs().size() - 1);
        RunView run = now.runs().get(pane);
        long place = session.playheadOf(pane);
        String moment = session.words().point(place);
        session.playback().playingProperty().set(false);
        work.later(() -> run.stepsTo(place), result -> {
            Replay replay = result.replay();
            if (replay == null || !result.problem().isEmpty()) {
                problem.accept(words.say("explorer.on.not", moment, result.problem()));
                return;
            }
            Program program = replay.program();
            land(
                    new Question(program.scenario(), program.strategy(), Property.ALL),
                    replay,
                    words.say(
                            "explorer.on",
                            program.scenario(),
                            program.strategy(),
                            moment,
                            words.count("axis.steps", replay.length())));
        });
    }

    /// Goes the way of a schedule, which may come from elsewhere.
    ///
    /// @param problem told why it cannot be gone, or only so far
    void follow(Schedule schedule, Consumer<String> problem) {
        Question of = new Question(schedule.scenario(), schedule.strategy(), Property.ALL, schedule.cpus(), false);
        Shelf shelf = session.lab().shelf();
        for (String missing : of.missing(shelf)) {
            problem.accept(words.say("schedule.missing", missing));
            return;
        }
        work.later(() -> Followed.of(of.load(shelf), schedule), followed -> {
            Replay replay = followed.replay();
            if (!followed.problem().isEmpty()) {
                problem.accept(followed.problem());
            }
            if (replay != null) {
                land(
                        of,
                        replay,
                        replay.violation() == null
                                ? words.say("explorer.walks", of.scenario(), of.strategy())
                                : words.say(
                                        "schedule.broken",
                                        replay.length(),
                                        replay.violation().id(),
                                        replay.violation().text()));
            }
        });
    }

    /// Stands at the end of a way that answers no question.
    private void land(Question of, Replay replay, String sentence) {
        question.set(of);
        shown.set(null);
        said.set(sentence);
        walks.set(Walks.of(replay));
        present(replay.length());
        map(replay.program(), of);
        landings.set(landings.get() + 1);
    }

    private void map(Program program, Question asked) {
        outlook.map(program, asked.options(program));
    }

    /// Whether the window shows the walk.
    public boolean isWalking() {
        return walked != null && walked.equals(session.experiment());
    }

    /// After how many steps of the walk the window stands.
    public int step() {
        return isWalking() ? (int) session.playback().playhead() : 0;
    }

    /// Lets somebody step where the playhead stands.
    ///
    /// @param choice as in a schedule
    public void step(String actor, int choice) {
        if (walks.get().isEmpty()) {
            return;
        }
        int after = step();
        Walks now = walks.get();
        walks.set(now.step(after, actor, choice));
        if (isWalking() && walks.get().shown().equals(now.shown())) {
            session.playback().seek(after + 1L);
        } else {
            present(after + 1);
        }
    }

    /// Goes to a step of the walk, and lets somebody move there: along the walk, or away from it as a way of its own.
    public void move(int after, String actor) {
        if (isWalking()) {
            session.playback().playingProperty().set(false);
            session.playback().seek(after);
            step(actor, 0);
        }
    }

    /// Shows another of the walks, at its end.
    public void showWalk(int index) {
        walks.set(walks.get().showing(index));
        present(walks.get().shown().length());
    }

    /// Goes to a state of the map: along the walk if it leads there, else a shortest way from the beginning.
    public void goTo(int state) {
        if (walks.get().isEmpty()) {
            return;
        }
        int step = outlook.mapProperty().get().way(walks.get().shown().replay()).indexOf(state);
        if (step >= 0 && isWalking()) {
            session.playback().playingProperty().set(false);
            session.playback().seek(step);
        } else if (step >= 0) {
            present(step);
        } else {
            StateMap of = outlook.mapProperty().get();
            work.later(() -> of.replay(state), replay -> {
                walks.set(walks.get().go(replay));
                present(replay.length());
            });
        }
    }

    /// Puts the walk into the window.
    private void present(int step) {
        Replay replay = walks.get().shown().replay();
        int mine = ++presenting;
        work.later(() -> session.lab().replayed(replay), experiment -> {
            if (mine == presenting) {
                walked = experiment;
                session.show(experiment, step);
                lookAround();
            }
        });
    }

    private void lookAround() {
        if (!isWalking() || walks.get().isEmpty()) {
            outlook.close();
            return;
        }
        Replay replay = walks.get().shown().replay();
        outlook.look(replay, Math.min(step(), replay.length()));
    }
}
