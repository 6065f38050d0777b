package lockscope.lessons.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lockscope.engine.explore.Explorer;
import lockscope.lessons.Variant;
import lockscope.lessons.exercise.Outcome;
import org.jspecify.annotations.Nullable;

/// Marks answers and chooses what is said to them.
public final class Judge {
    private static final int ALL = 100;

    private Judge() {}

    /// The judgement of an answer.
    ///
    /// @throws IllegalArgumentException when the answer is of another kind than the question
    public static Judgement judge(Sheet sheet, Given given) {
        return judge(sheet, given, Explored.outcome(sheet, given.answer(), Explorer.Listener.NONE));
    }

    /// The judgement of an answer whose outcome is known.
    ///
    /// @param outcome from [Explored#outcome]
    public static Judgement judge(Sheet sheet, Given given, @Nullable Outcome outcome) {
        int score = outcome == null ? score(sheet, given.answer()) : Explored.score(sheet, given.answer(), outcome);
        boolean passed = score >= pass(sheet);
        List<String> feedback = new ArrayList<>();
        Set<String> ideas = new TreeSet<>();
        Sheet.Replay refutation = null;
        Sheet.Reply reply = passed ? null : reply(sheet, given.answer());
        Explored.ideas(sheet, given.answer()).forEach(ideas::add);
        if (reply == null) {
            feedback.add(sheet.head().well());
        } else {
            feedback.add(reply.feedback());
            refutation = reply.refutation();
            note(reply, ideas);
        }
        Sheet.Reply reason = reason(sheet, given.reason());
        if (reason != null) {
            feedback.add(reason.feedback());
            refutation = refutation == null ? reason.refutation() : refutation;
            note(reason, ideas);
        }
        boolean mastered = passed && reason == null;
        return new Judgement(
                score,
                passed,
                reason == null,
                List.copyOf(ideas),
                feedback,
                refutation,
                mastered ? null : sheet.head().again(),
                outcome);
    }

    private static void note(Sheet.Reply reply, Set<String> ideas) {
        String idea = reply.misconception();
        if (idea != null) {
            ideas.add(idea);
        }
    }

    private static Sheet.@Nullable Reply reason(Sheet sheet, int index) {
        List<Sheet.Reason> reasons = sheet.head().reasons();
        return index < 0 || index >= reasons.size() ? null : reasons.get(index).reply();
    }

    private static int pass(Sheet sheet) {
        return switch (sheet) {
            case Sheet.Draw draw -> draw.marking().pass();
            case Sheet.Schedule schedule -> Explored.PASS;
            case Sheet.Choice _, Sheet.Numeric _, Sheet.Order _, Sheet.Point _, Sheet.Blank _, Sheet.Repair _ -> ALL;
        };
    }

    /// The marks of an answer, 0 to 100.
    public static int score(Sheet sheet, Answer answer) {
        if (sheet instanceof Sheet.Choice choice && answer instanceof Answer.Chosen(int option)) {
            return option >= 0
                            && option < choice.options().size()
                            && choice.options().get(option).reply() == null
                    ? ALL
                    : 0;
        }
        if (sheet instanceof Sheet.Numeric numeric && answer instanceof Answer.Typed(double value)) {
            return near(value, numeric.answer(), numeric.tolerance()) ? ALL : 0;
        }
        if (sheet instanceof Sheet.Order order && answer instanceof Answer.Ordered(List<String> names)) {
            return names.equals(order.answer()) ? ALL : Math.min(ALL - 1, Drawing.pairs(order.answer(), names));
        }
        if (sheet instanceof Sheet.Draw draw && answer instanceof Answer.Drawn(List<Long> ends)) {
            return Drawing.score(draw, ends);
        }
        if (sheet instanceof Sheet.Point point && answer instanceof Answer.Pointed(long moment)) {
            long slack = (point.to() - point.from()) / 50;
            return moment >= point.first() - slack && moment <= point.last() + slack ? ALL : 0;
        }
        if (sheet instanceof Sheet.Blank blank && answer instanceof Answer.Filled(String line)) {
            return same(line, blank.line()) || blank.accepted().stream().anyMatch(other -> same(line, other)) ? ALL : 0;
        }
        Outcome outcome = Explored.outcome(sheet, answer, Explorer.Listener.NONE);
        if (outcome != null) {
            return Explored.score(sheet, answer, outcome);
        }
        throw new IllegalArgumentException("an answer of another kind: " + answer);
    }

    /// What is said to a wrong answer: what its author foresaw, else what is said to all others.
    private static Sheet.@Nullable Reply reply(Sheet sheet, Answer answer) {
        return switch (sheet) {
            case Sheet.Choice choice ->
                answer instanceof Answer.Chosen(int option)
                                && option >= 0
                                && option < choice.options().size()
                        ? choice.options().get(option).reply()
                        : null;
            case Sheet.Numeric numeric -> {
                double value = answer instanceof Answer.Typed(double typed) ? typed : 0;
                double tolerance = Math.max(0.02, numeric.tolerance());
                yield first(
                        numeric.slips(), slip -> near(value, slip.values().getFirst(), tolerance), numeric.otherwise());
            }
            case Sheet.Order order ->
                first(
                        order.slips(),
                        slip -> answer instanceof Answer.Ordered(List<String> names) && names.equals(slip.words()),
                        order.otherwise());
            case Sheet.Draw draw ->
                first(
                        draw.slips(),
                        slip -> answer instanceof Answer.Drawn(List<Long> ends)
                                && Drawing.score(Drawing.as(draw, slip.values()), ends)
                                        >= draw.marking().pass(),
                        draw.otherwise());
            case Sheet.Point point -> {
                long moment = answer instanceof Answer.Pointed(long pointed) ? pointed : 0;
                long slack = (point.to() - point.from()) / 50;
                yield first(
                        point.slips(), slip -> Math.abs(moment - slip.values().getFirst()) <= slack, point.otherwise());
            }
            case Sheet.Blank blank ->
                first(
                        blank.slips(),
                        slip -> answer instanceof Answer.Filled(String line)
                                && slip.words().stream().anyMatch(word -> same(line, word)),
                        blank.otherwise());
            case Sheet.Repair repair -> Explored.reply(repair, answer);
            case Sheet.Schedule schedule -> Explored.reply(schedule, answer);
        };
    }

    private static Sheet.Reply first(
            List<Sheet.Slip> slips, java.util.function.Predicate<Sheet.Slip> fits, Sheet.Reply otherwise) {
        for (Sheet.Slip slip : slips) {
            if (fits.test(slip)) {
                return slip.reply();
            }
        }
        return otherwise;
    }

    private static boolean near(double value, double right, double tolerance) {
        return Math.abs(value - right) <= Math.abs(right) * tolerance + 1e-9;
    }

    private static boolean same(String a, String b) {
        return Variant.bare(a).equals(Variant.bare(b));
    }
}
