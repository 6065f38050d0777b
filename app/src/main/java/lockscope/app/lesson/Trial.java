package lockscope.app.lesson;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import lockscope.engine.explore.Explorer;
import lockscope.lessons.Ask;
import lockscope.lessons.Question;
import lockscope.lessons.answer.Answer;
import lockscope.lessons.answer.Given;
import lockscope.lessons.answer.Judgement;
import lockscope.lessons.answer.Sheet;
import lockscope.lessons.exercise.Outcome;
import org.jspecify.annotations.Nullable;

/// A question that somebody is about to answer, or has answered.
final class Trial {
    private static final Pattern NUMBER = Pattern.compile("\\s*([0-9]+(?:[.,][0-9]+)?)\\s*(ns|us|\u00b5s|ms|s)?\\s*");
    private static final Map<String, Double> UNITS =
            Map.of("ns", 1.0, "us", 1e3, "\u00b5s", 1e3, "ms", 1e6, "s", 1e9, "", 1.0);

    private final OpenLesson source;
    private final Question question;
    private final Sheet sheet;
    private final int offered;
    private final ObjectProperty<@Nullable Answer> answer = new SimpleObjectProperty<>();
    private final IntegerProperty reason = new SimpleIntegerProperty(-1);
    private final ReadOnlyIntegerWrapper hints = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Judgement> judgement = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper proving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Explorer.@Nullable Progress> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Outcome> open = new ReadOnlyObjectWrapper<>();
    private final BooleanBinding ready;
    private volatile boolean givenUp;

    /// @param offered how many hints may be had
    Trial(OpenLesson source, Question question, Sheet sheet, int offered) {
        this.source = source;
        this.question = question;
        this.sheet = sheet;
        this.offered = Math.min(offered, sheet.head().hints().size());
        this.ready = Bindings.createBooleanBinding(
                () -> judgement.get() == null
                        && !proving.get()
                        && answer.get() != null
                        && (sheet.head().reasons().isEmpty() || reason.get() >= 0),
                answer,
                reason,
                proving,
                judgement);
    }

    OpenLesson source() {
        return source;
    }

    Sheet sheet() {
        return sheet;
    }

    String id() {
        return sheet.head().id();
    }

    Ask.Role role() {
        return question.ask().role();
    }

    /// Whether it is asked how sure one is.
    boolean asksHowSure() {
        return !sheet.head().reasons().isEmpty();
    }

    /// What would be committed to now, null for nothing yet.
    ObjectProperty<@Nullable Answer> answerProperty() {
        return answer;
    }

    /// The chosen reason by its index, -1 for none.
    IntegerProperty reasonProperty() {
        return reason;
    }

    /// Whether answer and reason are there and nothing has been committed to.
    BooleanBinding readyProperty() {
        return ready;
    }

    /// What was said to the answer; null while the question is open.
    ReadOnlyObjectProperty<@Nullable Judgement> judgementProperty() {
        return judgement.getReadOnlyProperty();
    }

    boolean isOpen() {
        return judgement.get() == null;
    }

    /// How many hints have been given.
    ReadOnlyIntegerProperty hintsProperty() {
        return hints.getReadOnlyProperty();
    }

    int offered() {
        return offered;
    }

    /// Gives one more hint, if there is one.
    void hint() {
        hints.set(Math.min(offered, hints.get() + 1));
    }

    List<String> hintsGiven() {
        return sheet.head().hints().subList(0, hints.get());
    }

    /// Takes a number as it was typed, with or without a unit; what is none counts as no answer.
    void type(String text) {
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.matches() || !(sheet instanceof Sheet.Numeric numeric)) {
            answer.set(null);
            return;
        }
        String unit = matcher.group(2) == null ? numeric.unit() : matcher.group(2);
        boolean fits = numeric.time() || matcher.group(2) == null;
        double number = Double.parseDouble(matcher.group(1).replace(',', '.'));
        answer.set(fits ? new Answer.Typed(number * UNITS.getOrDefault(unit, 1.0)) : null);
    }

    /// What is committed to; from now on it is being judged.
    ///
    /// @throws IllegalStateException when it is not ready
    Given commit(boolean sure) {
        Answer given = answer.get();
        if (!ready.get() || given == null) {
            throw new IllegalStateException("nothing to commit to");
        }
        givenUp = false;
        open.set(null);
        progress.set(null);
        proving.set(true);
        return new Given(given, reason.get(), sure);
    }

    /// It has been judged.
    void close(Judgement said) {
        judgement.set(said);
        proving.set(false);
    }

    /// It could not be judged: the listing cannot be run, or the explorer came to no end.
    void reopen(Outcome why) {
        proving.set(false);
        open.set(why);
    }

    /// Why the last answer could not be judged; null for nothing.
    ReadOnlyObjectProperty<@Nullable Outcome> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether the explorer looks at the answer.
    ReadOnlyBooleanProperty provingProperty() {
        return proving.getReadOnlyProperty();
    }

    /// How far the explorer is, null before it says so.
    ReadOnlyObjectProperty<Explorer.@Nullable Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    void tell(Explorer.Progress now) {
        progress.set(now);
    }

    /// Ends the explorer's work soon.
    void giveUp() {
        givenUp = true;
    }

    /// Safe from every thread.
    boolean isGivenUp() {
        return givenUp;
    }
}
