package lockscope.app.lesson;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lockscope.app.session.Playback;
import lockscope.app.session.Session;
import lockscope.lessons.Ask;
import lockscope.lessons.Question;
import lockscope.lessons.answer.Given;
import lockscope.lessons.answer.Judgement;
import lockscope.lessons.answer.Sheet;
import lockscope.lessons.progress.Progress;
import lockscope.lessons.progress.Result;
import org.jspecify.annotations.Nullable;

/// The questions of a lesson: which one is open, what was answered, and what of the runs may be seen meanwhile.
final class Asking {
    private final Session session;
    private final Projector projector;
    private final Learner learner;
    private final Preparation preparation;
    private final Assessor assessor;
    private final ReadOnlyObjectWrapper<@Nullable Trial> trial = new ReadOnlyObjectWrapper<>();
    private final Map<String, Trial> answered = new LinkedHashMap<>();
    private Item.@Nullable Ask earlier;
    private @Nullable Trial prediction;

    Asking(Session session, Projector projector, Learner learner, Preparation preparation, Assessor assessor) {
        this.session = session;
        this.projector = projector;
        this.learner = learner;
        this.preparation = preparation;
        this.assessor = assessor;
    }

    /// The last question of the page, open or answered; null for none.
    ReadOnlyObjectProperty<@Nullable Trial> trialProperty() {
        return trial.getReadOnlyProperty();
    }

    /// Whether a question waits for its answer.
    boolean isOpen() {
        Trial asked = trial.get();
        return asked != null && asked.isOpen();
    }

    /// The questions of this lesson that have been answered.
    Collection<Trial> answered() {
        return Collections.unmodifiableCollection(answered.values());
    }

    /// An earlier question that the lesson begins with; null for none, and as soon as it has been dealt with.
    Item.@Nullable Ask earlier() {
        return earlier;
    }

    /// A lesson begins.
    ///
    /// @param fresh whether it was never opened before: then it begins with a question that was answered wrongly
    void begin(String lesson, Bookshelf shelf, boolean fresh) {
        answered.clear();
        prediction = null;
        earlier = fresh ? repeat(lesson, shelf) : null;
    }

    private Item.@Nullable Ask repeat(String lesson, Bookshelf shelf) {
        Result wrong = learner.progress().toRepeat();
        if (wrong == null || wrong.lesson().equals(lesson) || !shelf.names().contains(wrong.lesson())) {
            return null;
        }
        OpenLesson source = shelf.open(wrong.lesson());
        Question question = source.lesson().question(wrong.question());
        String again = question == null ? null : question.ask().again();
        Question second = again == null ? question : source.lesson().question(again);
        return second == null ? null : new Item.Ask(source, second);
    }

    /// A page begins.
    void clear() {
        trial.set(null);
    }

    /// What was predicted and not yet compared with a run; null for nothing. It is told once.
    @Nullable
    Trial takePrediction() {
        Trial predicted = prediction;
        prediction = null;
        return predicted;
    }

    /// How a question was answered before; null when it was not.
    @Nullable
    Trial known(Item.Ask ask) {
        Trial known = answered.get(
                key(ask.source().lesson().name(), ask.question().ask().id()));
        if (known != null) {
            trial.set(known);
        }
        return known;
    }

    private static String key(String lesson, String question) {
        return lesson + " " + question;
    }

    /// Asks a question; until it can be answered nothing new can be seen.
    ///
    /// @param asked given the question when it is ready
    void ask(Item.Ask ask, Consumer<Trial> asked) {
        projector.hideSeen();
        preparation.prepare(() -> ask.source().sheet(ask.question()), sheet -> {
            Progress progress = learner.progress();
            int hints = Hints.offered(progress, sheet.head().hints().size());
            Trial next = new Trial(ask.source(), ask.question(), sheet, hints);
            trial.set(next);
            hide(next);
            asked.accept(next);
        });
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
            case Sheet.Choice _, Sheet.Numeric _, Sheet.Order _, Sheet.Blank _, Sheet.Repair _ -> projector.hideSeen();
            case Sheet.Schedule _ -> projector.hide(Playback.NONE);
        }
    }

    /// Commits to the answer that is there, if it is complete.
    ///
    /// @param sure whether the learner is
    /// @param judged given the question, and the way that goes with its judgement, once it is judged; never when the
    ///     learner has gone on meanwhile
    /// @return whether there was an answer
    boolean commit(boolean sure, BiConsumer<Trial, @Nullable Way> judged) {
        Trial asked = trial.get();
        if (asked == null || !asked.readyProperty().get()) {
            return false;
        }
        assessor.assess(asked, sure, (given, way) -> {
            Judgement judgement = asked.judgementProperty().get();
            if (judgement != null && asked.equals(trial.get())) {
                keep(asked, given, judgement);
                judged.accept(asked, way);
            }
        });
        return true;
    }

    private void keep(Trial asked, Given given, Judgement judgement) {
        String lesson = asked.source().lesson().name();
        int attempt = learner.progress().nextAttempt(lesson, asked.id());
        learner.record(Result.of(lesson, asked.id(), attempt, given, judgement));
        answered.put(key(lesson, asked.id()), asked);
        if (asked.role() == Ask.Role.PREDICT) {
            prediction = asked;
        }
        earlier = null;
        projector.hide(Playback.NONE);
        reveal(asked);
    }

    /// A drawing is laid over the run that it is about.
    private void reveal(Trial asked) {
        switch (asked.sheet()) {
            case Sheet.Draw draw -> session.playback().seek(draw.to());
            case Sheet.Point point -> session.playback().seek(point.to());
            case Sheet.Choice _, Sheet.Numeric _, Sheet.Order _, Sheet.Blank _, Sheet.Repair _, Sheet.Schedule _ -> {}
        }
    }

    /// Goes on without an answer.
    void skip() {
        earlier = null;
        trial.set(null);
        projector.hide(Playback.NONE);
    }
}
