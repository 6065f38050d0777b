package lockscope.lessons.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lockscope.engine.listing.Listing;
import lockscope.engine.listing.Source;
import lockscope.lessons.Fact;
import lockscope.lessons.Question;
import lockscope.lessons.Variant;
import lockscope.lessons.answer.Answer;
import lockscope.lessons.answer.Judge;
import lockscope.lessons.answer.Sheet;
import lockscope.lessons.answer.Sheets;
import lockscope.lessons.fact.Evaluator;
import lockscope.lessons.fact.LessonLibrary;
import lockscope.lessons.fact.Unanswerable;
import lockscope.lessons.reader.Findings;

/// Holds a question against its own answers: the right one must pass, the foreseen wrong ones must not.
final class QuestionCheck {
    private final Evaluator evaluator;
    private final Findings findings;
    private final LessonLibrary library;

    QuestionCheck(Evaluator evaluator, Findings findings, LessonLibrary library) {
        this.evaluator = evaluator;
        this.findings = findings;
        this.library = library;
    }

    void numeric(Question.Numeric question) {
        try {
            Sheet.Numeric sheet = (Sheet.Numeric) new Sheets(evaluator).of(question);
            for (int i = 0; i < question.slips().size(); i++) {
                Fact value = question.slips().get(i).values().getFirst();
                if (Judge.score(
                                sheet,
                                new Answer.Typed(sheet.slips().get(i).values().getFirst()))
                        == 100) {
                    findings.error(
                            value.place(),
                            value.source().length(),
                            "this wrong answer is within the tolerance of the right one");
                }
            }
        } catch (Unanswerable e) {
            findings.error(question.answer().place(), question.answer().source().length(), e.words());
        }
    }

    void point(Question.Point question) {
        try {
            Sheet.Point sheet = (Sheet.Point) new Sheets(evaluator).of(question);
            for (int i = 0; i < question.slips().size(); i++) {
                Fact value = question.slips().get(i).values().getFirst();
                long moment = Math.round(sheet.slips().get(i).values().getFirst());
                if (Judge.score(sheet, new Answer.Pointed(moment)) == 100) {
                    findings.error(value.place(), value.source().length(), "this wrong moment counts as right");
                }
            }
        } catch (Unanswerable e) {
            findings.error(question.first().place(), question.first().source().length(), e.words());
        }
    }

    void order(Question.Order question) {
        try {
            Sheet.Order sheet = (Sheet.Order) new Sheets(evaluator).of(question);
            List<String> items = new ArrayList<>(question.items());
            List<String> answer = new ArrayList<>(sheet.answer());
            Collections.sort(items);
            Collections.sort(answer);
            if (!items.equals(answer)) {
                findings.error(
                        question.answer().place(),
                        question.answer().source().length(),
                        "the answer is " + String.join(", ", sheet.answer()) + ", expected an order of the items");
            }
            for (Question.Slip slip : question.slips()) {
                if (slip.words().equals(sheet.answer())) {
                    findings.error(slip.wrong().place(), 5, "this wrong order is the right one");
                }
            }
        } catch (Unanswerable e) {
            findings.error(question.answer().place(), question.answer().source().length(), e.words());
        }
    }

    void draw(Question.Draw question) {
        try {
            Sheet.Draw sheet = (Sheet.Draw) new Sheets(evaluator).of(question);
            for (int i = 0; i < question.bars().size(); i++) {
                Sheet.Bar bar = sheet.bars().get(i);
                Fact end = question.bars().get(i).end();
                if (bar.begin() < sheet.from() || bar.end() <= bar.begin() || bar.end() > sheet.to()) {
                    findings.error(end.place(), end.source().length(), "this bar is not within the timeline");
                }
            }
            for (int i = 0; i < question.slips().size(); i++) {
                Question.Slip slip = question.slips().get(i);
                List<Double> values = sheet.slips().get(i).values();
                List<Long> ends = values.stream().map(Math::round).toList();
                if (ends.size() != sheet.bars().size()) {
                    findings.error(
                            slip.wrong().place(),
                            5,
                            "found " + ends.size() + " ends for " + sheet.bars().size() + " bars");
                } else if (Judge.score(sheet, new Answer.Drawn(ends))
                        >= sheet.marking().pass()) {
                    findings.error(slip.wrong().place(), 5, "this wrong drawing passes");
                }
            }
        } catch (Unanswerable e) {
            findings.error(question.ask().place(), 3, e.words());
        }
    }

    void blank(Question.Blank question) {
        Source strategy = library.strategy(question.strategy());
        if (strategy == null) {
            return;
        }
        boolean there = false;
        for (Source source : Listing.withIncluded(library, strategy)) {
            List<String> lines = source.text().lines().toList();
            for (Listing.Lines routine : Listing.of(source).routines()) {
                if (routine.routine().equals(question.routine())) {
                    there |= lines.subList(routine.firstLine() - 1, routine.lastLine()).stream()
                            .anyMatch(line -> Variant.bare(line).equals(Variant.bare(question.line())));
                }
            }
        }
        if (!there) {
            findings.error(
                    question.ask().place(),
                    3,
                    "found no line '" + question.line() + "' in routine '" + question.routine() + "'");
        }
        for (Question.Slip slip : question.slips()) {
            for (String line : slip.words()) {
                if (Variant.bare(line).equals(Variant.bare(question.line()))) {
                    findings.error(slip.wrong().place(), 5, "this wrong line is the right one");
                }
            }
        }
    }
}
