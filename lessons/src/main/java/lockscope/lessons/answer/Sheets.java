package lockscope.lessons.answer;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.listing.Source;
import lockscope.lessons.Ask;
import lockscope.lessons.Fact;
import lockscope.lessons.Prose;
import lockscope.lessons.Question;
import lockscope.lessons.Refutation;
import lockscope.lessons.Wrong;
import lockscope.lessons.exercise.Aim;
import lockscope.lessons.exercise.Excerpt;
import lockscope.lessons.exercise.Exercise;
import lockscope.lessons.expression.Value;
import lockscope.lessons.fact.Evaluator;
import lockscope.lessons.fact.Unanswerable;
import org.jspecify.annotations.Nullable;

/// Fills questions in.
public final class Sheets {
    private final Evaluator evaluator;

    public Sheets(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /// The question with all its numbers.
    public Sheet of(Question question) throws Unanswerable {
        Sheet.Head head = head(question.ask());
        return switch (question) {
            case Question.Choice choice -> new Sheet.Choice(head, options(choice));
            case Question.Numeric numeric ->
                new Sheet.Numeric(
                        head,
                        number(evaluator.answer(numeric.answer())),
                        evaluator.answer(numeric.answer()) instanceof Value.Time ? numeric.unit() : "",
                        numeric.tolerance(),
                        slips(numeric.slips()),
                        reply(numeric.otherwise()));
            case Question.Order order ->
                new Sheet.Order(
                        head, order.items(), names(order.answer()), slips(order.slips()), reply(order.otherwise()));
            case Question.Draw draw ->
                new Sheet.Draw(
                        head,
                        draw.run(),
                        evaluator.nanos(draw.from()),
                        evaluator.nanos(draw.to()),
                        bars(draw),
                        draw.marking(),
                        slips(draw.slips()),
                        reply(draw.otherwise()));
            case Question.Point point ->
                new Sheet.Point(
                        head,
                        point.run(),
                        evaluator.nanos(point.from()),
                        evaluator.nanos(point.to()),
                        evaluator.nanos(point.first()),
                        evaluator.nanos(point.last()),
                        slips(point.slips()),
                        reply(point.otherwise()));
            case Question.Blank blank ->
                new Sheet.Blank(
                        head,
                        blank.strategy(),
                        blank.routine(),
                        blank.line(),
                        blank.accepted(),
                        slips(blank.slips()),
                        reply(blank.otherwise()));
            case Question.Repair repair -> repair(head, repair);
            case Question.Break broken ->
                new Sheet.Schedule(
                        head,
                        exercise(broken.scenario(), Aim.rules(List.of(broken.rule()))),
                        strategy(broken.strategy()),
                        true,
                        Integer.MAX_VALUE,
                        slips(broken.slips()),
                        reply(broken.otherwise()));
            case Question.Scheduling scheduling ->
                new Sheet.Schedule(
                        head,
                        exercise(scheduling.scenario(), Aim.goal(scheduling.goal())),
                        strategy(scheduling.strategy()),
                        false,
                        scheduling.illegal(),
                        slips(scheduling.slips()),
                        reply(scheduling.otherwise()));
        };
    }

    // ---------------------------------------------------------------- what stands on the explorer

    private Sheet.Repair repair(Sheet.Head head, Question.Repair question) throws Unanswerable {
        List<Sheet.Slip> slips = new ArrayList<>();
        for (Question.Slip slip : question.slips()) {
            String text = excerpt(slip.words().getFirst(), question.routine()).text();
            slips.add(new Sheet.Slip(List.of(), List.of(text), reply(slip.wrong())));
        }
        return new Sheet.Repair(
                head,
                exercise(question.scenario(), Aim.rules(question.keeps())),
                excerpt(question.strategy(), question.routine()),
                excerpt(question.solution(), question.routine()).text(),
                List.copyOf(slips),
                reply(question.otherwise()));
    }

    private Exercise exercise(String scenario, Aim aim) throws Unanswerable {
        Source source = evaluator.library().scenario(scenario);
        if (source == null) {
            throw Unanswerable.unknown("scenario", scenario, evaluator.library().scenarios());
        }
        return new Exercise(evaluator.library(), source, aim, evaluator.explored());
    }

    private Source strategy(String name) throws Unanswerable {
        Source source = evaluator.library().strategy(name);
        if (source == null) {
            throw Unanswerable.unknown("strategy", name, evaluator.library().strategies());
        }
        return source;
    }

    private Excerpt excerpt(String strategy, String routine) throws Unanswerable {
        Excerpt excerpt = Excerpt.of(strategy(strategy), routine);
        if (excerpt == null) {
            throw new Unanswerable("found no routine '" + routine + "' in the file of strategy '" + strategy + "'");
        }
        return excerpt;
    }

    private Sheet.Head head(Ask ask) throws Unanswerable {
        List<Sheet.Reason> reasons = new ArrayList<>();
        for (Ask.Reason reason : ask.reasons()) {
            Wrong wrong = reason.wrong();
            reasons.add(new Sheet.Reason(evaluator.text(reason.text()), wrong == null ? null : reply(wrong)));
        }
        List<String> hints = new ArrayList<>();
        for (Prose hint : ask.hints()) {
            hints.add(evaluator.text(hint));
        }
        return new Sheet.Head(
                ask.id(), evaluator.text(ask.prompt()), reasons, evaluator.text(ask.well()), hints, ask.again());
    }

    private List<Sheet.Option> options(Question.Choice choice) throws Unanswerable {
        List<Sheet.Option> options = new ArrayList<>();
        for (Question.Option option : choice.options()) {
            Wrong wrong = option.wrong();
            options.add(new Sheet.Option(evaluator.text(option.text()), wrong == null ? null : reply(wrong)));
        }
        return options;
    }

    private Sheet.Reply reply(Wrong wrong) throws Unanswerable {
        return new Sheet.Reply(wrong.misconception(), evaluator.text(wrong.feedback()), replay(wrong.refutation()));
    }

    private Sheet.@Nullable Replay replay(@Nullable Refutation refutation) throws Unanswerable {
        return refutation == null
                ? null
                : new Sheet.Replay(
                        refutation.run(), evaluator.nanos(refutation.from()), evaluator.nanos(refutation.to()));
    }

    private List<Sheet.Slip> slips(List<Question.Slip> slips) throws Unanswerable {
        List<Sheet.Slip> list = new ArrayList<>();
        for (Question.Slip slip : slips) {
            List<Double> values = new ArrayList<>();
            for (Fact value : slip.values()) {
                values.add(number(evaluator.answer(value)));
            }
            list.add(new Sheet.Slip(List.copyOf(values), slip.words(), reply(slip.wrong())));
        }
        return list;
    }

    private List<Sheet.Bar> bars(Question.Draw draw) throws Unanswerable {
        List<Sheet.Bar> bars = new ArrayList<>();
        for (Question.Bar bar : draw.bars()) {
            bars.add(new Sheet.Bar(bar.lane(), evaluator.nanos(bar.begin()), evaluator.nanos(bar.end())));
        }
        return bars;
    }

    private static double number(Value value) throws Unanswerable {
        return switch (value) {
            case Value.Time(long nanos) -> nanos;
            case Value.Quantity(double number) -> number;
            case Value other -> throw new Unanswerable("found " + other.kind() + ", expected a number or a time");
        };
    }

    private List<String> names(Fact fact) throws Unanswerable {
        return switch (evaluator.value(fact)) {
            case Value.Names(List<String> names) -> names;
            case Value.Text(String text) -> List.of(text.split(", *"));
            case Value other -> throw new Unanswerable("found " + other.kind() + ", expected a list of names");
        };
    }
}
