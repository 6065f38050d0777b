package lockscope.lessons.fact;

import java.util.List;
import java.util.Map;
import lockscope.engine.listing.Nearest;
import lockscope.lessons.Fact;
import lockscope.lessons.Lesson;
import lockscope.lessons.Prose;
import lockscope.lessons.RunPlan;
import lockscope.lessons.exercise.Explorations;
import lockscope.lessons.expression.Expression;
import lockscope.lessons.expression.Gap;
import lockscope.lessons.expression.Value;
import org.jspecify.annotations.Nullable;

/// Says what the expressions of one lesson come to.
public final class Evaluator {
    private final Lesson lesson;
    private final Bench bench;
    private final Map<String, String> accepted;
    private final String setting;
    private final String value;

    public Evaluator(Lesson lesson, Bench bench) {
        this(lesson, bench, Map.of());
    }

    /// One that writes texts and knows the answers to questions for a number without running anything, as far as they
    /// were accepted; other values still come from runs.
    ///
    /// @param accepted what the facts of this very lesson come to, found by running them; its claims hold then
    public Evaluator(Lesson lesson, Bench bench, Map<String, String> accepted) {
        this(lesson, bench, accepted, "", "");
    }

    private Evaluator(Lesson lesson, Bench bench, Map<String, String> accepted, String setting, String value) {
        this.lesson = lesson;
        this.bench = bench;
        this.accepted = Map.copyOf(accepted);
        this.setting = setting;
        this.value = value;
    }

    /// The same for runs with one more setting.
    public Evaluator with(String key, String to) {
        return new Evaluator(lesson, bench, Map.of(), key, to);
    }

    /// The listings that the lesson can name.
    public LessonLibrary library() {
        return new LessonLibrary(bench.shipped(), lesson);
    }

    /// What the explorer found out about exercises before.
    public Explorations explored() {
        return bench.explored();
    }

    /// The text with its gaps filled; a claim that does not hold is marked as such.
    public String text(Prose prose) throws Unanswerable {
        StringBuilder text = new StringBuilder();
        for (Prose.Piece piece : prose.pieces()) {
            switch (piece) {
                case Prose.Piece.Words(String words) -> text.append(words);
                case Prose.Piece.Fact fact -> text.append(gap(fact.gap()));
            }
        }
        return text.toString();
    }

    /// What stands in a gap.
    public String gap(Gap gap) throws Unanswerable {
        String words = gap.words();
        if (words == null) {
            String known = accepted.get(plain(gap.source()));
            return known != null ? known : gap.format().write(value(gap.expression()));
        }
        return !accepted.isEmpty() || holds(gap.expression()) ? words : "(no longer: " + words + ")";
    }

    public Value value(Fact fact) throws Unanswerable {
        return value(fact.expression());
    }

    /// What an answer comes to: as it was found and accepted, else by running it.
    public Value answer(Fact fact) throws Unanswerable {
        String noted = accepted.get(noteOfAnswer(fact));
        Value known = noted == null ? null : Value.ofNoted(noted);
        return known == null ? value(fact) : known;
    }

    /// The name under which an answer stands among what was accepted.
    public static String noteOfAnswer(Fact fact) {
        return "answer " + plain(fact.source());
    }

    private static String plain(String source) {
        return source.replaceAll("\\s+", " ");
    }

    /// A moment or a span.
    public long nanos(Fact fact) throws Unanswerable {
        return switch (value(fact)) {
            case Value.Time(long nanos) -> nanos;
            case Value.Quantity(double number) when number == 0 -> 0;
            case Value other -> throw new Unanswerable("found " + other.kind() + ", expected a time");
        };
    }

    public boolean holds(Fact fact) throws Unanswerable {
        return holds(fact.expression());
    }

    private boolean holds(Expression expression) throws Unanswerable {
        return Arithmetic.truth(value(expression));
    }

    /// The value of an expression.
    public Value value(Expression expression) throws Unanswerable {
        return switch (expression) {
            case Expression.Constant(Value constant) -> constant;
            case Expression.Not(Expression operand) -> new Value.Truth(!holds(operand));
            case Expression.Binary(Expression.Operator operator, Expression left, Expression right) ->
                binary(operator, left, right);
            case Expression.Call(Expression.Function function, List<Expression> arguments) -> call(function, arguments);
            case Expression.Measured measured -> measured(measured);
        };
    }

    private Value binary(Expression.Operator operator, Expression left, Expression right) throws Unanswerable {
        if (operator == Expression.Operator.AND) {
            return new Value.Truth(holds(left) && holds(right));
        }
        if (operator == Expression.Operator.OR) {
            return new Value.Truth(holds(left) || holds(right));
        }
        return Arithmetic.of(operator, value(left), value(right));
    }

    private Value call(Expression.Function function, List<Expression> arguments) throws Unanswerable {
        Value first = value(arguments.getFirst());
        return switch (function) {
            case COUNT -> new Value.Quantity(names(first).size());
            case HAS -> new Value.Truth(names(first).contains(word(value(arguments.get(1)))));
            case NAME -> name(names(first), value(arguments.get(1)));
            case ABOUT -> new Value.Truth(Arithmetic.about(first, value(arguments.get(1)), value(arguments.get(2))));
            case MIN -> Arithmetic.less(first, value(arguments.get(1))) ? first : value(arguments.get(1));
            case MAX -> Arithmetic.less(first, value(arguments.get(1))) ? value(arguments.get(1)) : first;
        };
    }

    private static Value name(List<String> names, Value index) throws Unanswerable {
        if (index instanceof Value.Quantity(double number) && number >= 1 && number <= names.size()) {
            return new Value.Text(names.get((int) number - 1));
        }
        throw new Unanswerable("found no such name in a list of " + names.size());
    }

    private static List<String> names(Value value) throws Unanswerable {
        return switch (value) {
            case Value.Names(List<String> names) -> names;
            case Value.Text(String text) -> List.of(text.split(", *"));
            case Value other -> throw new Unanswerable("found " + other.kind() + ", expected a list of names");
        };
    }

    private static String word(Value value) throws Unanswerable {
        if (value instanceof Value.Text(String text)) {
            return text;
        }
        throw new Unanswerable("found " + value.kind() + ", expected a quoted word");
    }

    private Value measured(Expression.Measured asked) throws Unanswerable {
        Expression moment = asked.at();
        long at = -1;
        if (moment != null) {
            if (value(moment) instanceof Value.Time(long nanos)) {
                at = nanos;
            } else {
                throw new Unanswerable("found " + value(moment).kind() + " after 'at', expected a moment");
            }
        }
        if (asked.measure() == lockscope.lessons.expression.Measure.PUBLISHED) {
            return Published.value(asked.of());
        }
        return new Measures(run(asked.run())).answer(asked, at);
    }

    /// The run of that name, or the only one.
    public RunFacts run(@Nullable String name) throws Unanswerable {
        RunPlan plan = plan(name);
        return bench.run(lesson, setting.isEmpty() ? plan : plan.with(setting, value));
    }

    private RunPlan plan(@Nullable String name) throws Unanswerable {
        List<RunPlan> runs = lesson.runs();
        if (name == null) {
            if (runs.size() == 1) {
                return runs.getFirst();
            }
            throw new Unanswerable("found no run, expected 'in' and one of "
                    + String.join(", ", runs.stream().map(RunPlan::name).toList()));
        }
        RunPlan plan = lesson.run(name);
        if (plan == null) {
            throw new Unanswerable("found no run '" + name + "'"
                    + Nearest.hint(name, runs.stream().map(RunPlan::name).toList()));
        }
        return plan;
    }
}
