package lockscope.lessons.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockscope.lessons.Block;
import lockscope.lessons.Expectation;
import lockscope.lessons.Fact;
import lockscope.lessons.Lesson;
import lockscope.lessons.Prose;
import lockscope.lessons.Question;
import lockscope.lessons.Refutation;
import lockscope.lessons.RunPlan;
import lockscope.lessons.Segment;
import lockscope.lessons.Variant;
import lockscope.lessons.Wrong;
import lockscope.lessons.expression.Gap;
import lockscope.lessons.fact.Bench;
import lockscope.lessons.fact.Evaluator;
import lockscope.lessons.fact.LessonLibrary;
import lockscope.lessons.fact.Unanswerable;
import lockscope.lessons.reader.Findings;

/// Runs all that a lesson says and names what does not hold, or no longer is what its author read.
public final class LessonCheck {
    private final Lesson lesson;
    private final Bench bench;
    private final Evaluator evaluator;
    private final Map<String, String> recorded;
    private final Findings findings;
    private final Map<String, String> facts = new TreeMap<>();

    private LessonCheck(Lesson lesson, Bench bench, Map<String, String> recorded, Findings findings) {
        this.lesson = lesson;
        this.bench = bench;
        this.evaluator = new Evaluator(lesson, bench);
        this.recorded = recorded;
        this.findings = findings;
    }

    /// Adds what is found to the findings.
    ///
    /// @param recorded what the facts were when the author last read the lesson; empty when nobody noted it
    /// @return what they are now
    public static Map<String, String> find(
            Lesson lesson, Bench bench, Map<String, String> recorded, Findings findings) {
        LessonCheck check = new LessonCheck(lesson, bench, recorded, findings);
        if (check.listings()) {
            Texts.of(lesson).forEach(check::text);
            lesson.segments().forEach(check::shows);
            lesson.questions().forEach(check::question);
            lesson.expectations().forEach(check::expectation);
        }
        return check.facts;
    }

    /// Whether everything can be run at all.
    private boolean listings() {
        boolean fine = true;
        LessonLibrary library = new LessonLibrary(bench.shipped(), lesson);
        for (Variant variant : lesson.variants()) {
            try {
                library.variant(variant);
            } catch (Variant.Misfit e) {
                findings.error(e.place(), 1, String.valueOf(e.getMessage()));
                fine = false;
            }
        }
        for (RunPlan plan : lesson.runs()) {
            try {
                bench.run(lesson, plan);
            } catch (Unanswerable e) {
                findings.error(plan.place(), plan.name().length(), e.words());
                fine = false;
            }
        }
        return fine;
    }

    // ---------------------------------------------------------------- texts

    private void text(Texts.Labelled text) {
        for (Prose.Piece.Fact fact : text.prose().facts()) {
            Gap gap = fact.gap();
            int length = gap.source().length() + 4;
            String where = text.what() + " \"" + Sentence.around(text.prose(), fact) + "\"";
            try {
                if (gap.isClaim()) {
                    if (!evaluator.holds(new Fact(gap.source(), gap.expression(), fact.place()))) {
                        findings.error(fact.place(), length, where + " no longer holds");
                    }
                } else {
                    note(gap.source(), evaluator.gap(gap), fact.place(), length, where);
                }
            } catch (Unanswerable e) {
                findings.error(fact.place(), length, e.words());
            }
        }
    }

    private void note(String source, String now, lockscope.engine.program.Place place, int length, String where) {
        facts.put(source.replaceAll("\\s+", " "), now);
        String before = recorded.get(source.replaceAll("\\s+", " "));
        if (before != null && !before.equals(now)) {
            findings.error(place, length, where + " said " + before + ", the run now says " + now);
        } else if (before == null && !recorded.isEmpty()) {
            findings.error(place, length, where + " says " + now + ", which its author has not accepted yet");
        }
    }

    // ---------------------------------------------------------------- shows

    private void shows(Segment segment) {
        for (Block block : segment.blocks()) {
            if (block instanceof Block.Show show) {
                span(show.from(), show.to());
                show.pauses().forEach(pause -> within(pause.at(), show.from(), show.to(), "this pause"));
            }
        }
    }

    private void span(Fact from, Fact to) {
        try {
            if (evaluator.nanos(from) >= evaluator.nanos(to)) {
                findings.error(to.place(), to.source().length(), "found an end that is not after the beginning");
            }
        } catch (Unanswerable e) {
            findings.error(from.place(), from.source().length(), e.words());
        }
    }

    private void within(Fact moment, Fact from, Fact to, String what) {
        try {
            long nanos = evaluator.nanos(moment);
            if (nanos < evaluator.nanos(from) || nanos > evaluator.nanos(to)) {
                findings.error(moment.place(), moment.source().length(), "found " + what + " outside of what is shown");
            }
        } catch (Unanswerable e) {
            findings.error(moment.place(), moment.source().length(), e.words());
        }
    }

    // ---------------------------------------------------------------- questions

    private void question(Question question) {
        for (Wrong wrong : Texts.allWrongs(question)) {
            Refutation refutation = wrong.refutation();
            if (refutation != null) {
                span(refutation.from(), refutation.to());
                holds(refutation.shows(), "the refuting run");
            }
        }
        QuestionCheck check = new QuestionCheck(evaluator, findings, new LessonLibrary(bench.shipped(), lesson));
        ExerciseCheck exercises = new ExerciseCheck(evaluator, findings);
        switch (question) {
            case Question.Choice choice -> options(choice);
            case Question.Numeric numeric -> check.numeric(numeric);
            case Question.Order order -> check.order(order);
            case Question.Draw draw -> check.draw(draw);
            case Question.Point point -> {
                span(point.from(), point.to());
                within(point.first(), point.from(), point.to(), "the answer");
                within(point.last(), point.from(), point.to(), "the answer");
                check.point(point);
            }
            case Question.Blank blank -> check.blank(blank);
            case Question.Repair repair -> exercises.repair(repair);
            case Question.Break broken -> exercises.schedule(broken, broken.slips());
            case Question.Scheduling scheduling -> exercises.schedule(scheduling, scheduling.slips());
        }
        for (Fact answer : answers(question)) {
            try {
                String now = evaluator.value(answer).noted();
                String where = "the answer of question '" + question.ask().id() + "'";
                note(
                        Evaluator.noteOfAnswer(answer),
                        now,
                        answer.place(),
                        answer.source().length(),
                        where);
            } catch (Unanswerable e) {
                findings.error(answer.place(), answer.source().length(), e.words());
            }
        }
    }

    private static List<Fact> answers(Question question) {
        List<Fact> answers = new ArrayList<>();
        switch (question) {
            case Question.Choice choice -> {}
            case Question.Numeric numeric -> {
                answers.add(numeric.answer());
                numeric.slips().forEach(slip -> answers.addAll(slip.values()));
            }
            case Question.Order order -> answers.add(order.answer());
            case Question.Draw draw -> draw.bars().forEach(bar -> answers.add(bar.end()));
            case Question.Point point -> answers.addAll(List.of(point.first(), point.last()));
            case Question.Blank _, Question.Repair _, Question.Break _, Question.Scheduling _ -> {}
        }
        return answers;
    }

    private void options(Question.Choice choice) {
        for (Question.Option option : choice.options()) {
            Fact fact = option.holds();
            if (fact == null) {
                continue;
            }
            String words = option.text().source().replace('\n', ' ');
            try {
                if (evaluator.holds(fact) != option.isRight()) {
                    findings.error(
                            fact.place(),
                            fact.source().length(),
                            "option \"" + words + "\" is said to be " + (option.isRight() ? "right" : "wrong")
                                    + ", the run says otherwise");
                }
            } catch (Unanswerable e) {
                findings.error(fact.place(), fact.source().length(), e.words());
            }
        }
    }

    private void holds(Fact fact, String what) {
        try {
            if (!evaluator.holds(fact)) {
                findings.error(fact.place(), fact.source().length(), what + " does not show that " + fact.source());
            }
        } catch (Unanswerable e) {
            findings.error(fact.place(), fact.source().length(), e.words());
        }
    }

    // ---------------------------------------------------------------- expectations

    private void expectation(Expectation expectation) {
        List<String> yes = new ArrayList<>();
        List<String> no = new ArrayList<>();
        List<String> values = expectation.values().isEmpty() ? List.of("") : expectation.values();
        try {
            for (String value : values) {
                Evaluator varied = value.isEmpty() ? evaluator : evaluator.with(expectation.setting(), value);
                (varied.holds(expectation.fact()) ? yes : no).add(expectation.setting() + " " + value);
            }
        } catch (Unanswerable e) {
            findings.error(
                    expectation.fact().place(), expectation.fact().source().length(), e.words());
            return;
        }
        boolean kept = switch (expectation.kind()) {
            case ALWAYS -> no.isEmpty();
            case POSSIBLE -> !yes.isEmpty();
            case NEVER -> yes.isEmpty();
        };
        if (!kept) {
            List<String> against = expectation.kind() == Expectation.Kind.NEVER ? yes : no;
            findings.error(
                    expectation.fact().place(),
                    expectation.fact().source().length(),
                    "expectation \"" + expectation.fact().source() + "\" no longer holds"
                            + (expectation.values().isEmpty() ? "" : " with " + String.join(", ", against)));
        }
    }
}
