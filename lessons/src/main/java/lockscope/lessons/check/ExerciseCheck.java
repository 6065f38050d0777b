package lockscope.lessons.check;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import lockscope.engine.explore.Explorer;
import lockscope.engine.explore.Replay;
import lockscope.engine.program.Place;
import lockscope.lessons.Ask;
import lockscope.lessons.Question;
import lockscope.lessons.answer.Answer;
import lockscope.lessons.answer.Explored;
import lockscope.lessons.answer.Sheet;
import lockscope.lessons.answer.Sheets;
import lockscope.lessons.exercise.Excerpt;
import lockscope.lessons.exercise.Outcome;
import lockscope.lessons.fact.Evaluator;
import lockscope.lessons.fact.Unanswerable;
import lockscope.lessons.reader.Findings;

/// Asks the explorer whether the questions that stand on it are what their authors say: what is given is broken, the
/// solution mends it, no foreseen repair does, a breaking schedule exists, and each foreseen illegal move can be tried.
final class ExerciseCheck {
    private static final int WAYS = 200;
    private static final int LONGEST = 300;
    private static final int MOST_IN_TURN = 24;

    private final Evaluator evaluator;
    private final Findings findings;

    ExerciseCheck(Evaluator evaluator, Findings findings) {
        this.evaluator = evaluator;
        this.findings = findings;
    }

    void repair(Question.Repair question) {
        Place place = question.ask().place();
        try {
            Sheet.Repair sheet = (Sheet.Repair) new Sheets(evaluator).of(question);
            switch (outcome(sheet, sheet.given().text())) {
                case Outcome.Broken _ -> {}
                case Outcome other -> error(place, "what is given to be mended " + words(other));
            }
            switch (outcome(sheet, sheet.solution())) {
                case Outcome.Holds _ -> {}
                case Outcome other -> error(place, "the solution " + words(other));
            }
            for (int i = 0; i < question.slips().size(); i++) {
                Question.Slip slip = question.slips().get(i);
                switch (outcome(sheet, sheet.slips().get(i).words().getFirst())) {
                    case Outcome.Broken _ -> {}
                    case Outcome other ->
                        error(
                                slip.wrong().place(),
                                "the repair of " + slip.words().getFirst() + ", said to be wrong, " + words(other));
                }
            }
        } catch (Unanswerable e) {
            error(place, e.words());
        }
    }

    private static Outcome outcome(Sheet.Repair sheet, String text) {
        return sheet.exercise().explore(sheet.given().with(text), Explorer.Listener.NONE);
    }

    /// @param slips the illegal moves that are foreseen
    void schedule(Question question, List<Question.Slip> slips) {
        Ask ask = question.ask();
        try {
            Sheet.Schedule sheet = (Sheet.Schedule) new Sheets(evaluator).of(question);
            Outcome outcome = sheet.exercise().explore(sheet.strategy(), Explorer.Listener.NONE);
            if (!(outcome instanceof Outcome.Broken broken) || broken.replay() == null) {
                error(ask.place(), "no order of steps leads there: it " + words(outcome));
                return;
            }
            for (Question.Slip slip : slips) {
                if (!slip.words().getFirst().equals(Explored.NOTHING)
                        && refusal(sheet, slip).isEmpty()) {
                    error(
                            slip.wrong().place(),
                            "found no moment at which the illegal move '"
                                    + slip.words().getFirst() + "' can be tried");
                }
            }
        } catch (Unanswerable e) {
            error(ask.place(), e.words());
        }
    }

    /// A moment at which the move is refused, on one of many ways that are gone by a chance that is the same each time.
    private static Optional<Answer.Refused> refusal(Sheet.Schedule sheet, Question.Slip slip) {
        Random chance = new Random(WAYS);
        for (int way = 0; way < WAYS; way++) {
            Replay walk = sheet.exercise().begin(sheet.strategy());
            List<String> next = walk.next();
            while (!next.isEmpty() && walk.steps().size() < LONGEST) {
                String actor = next.get(chance.nextInt(next.size()));
                for (int step = chance.nextInt(MOST_IN_TURN);
                        step >= 0 && walk.next().contains(actor);
                        step--) {
                    walk.step(actor, 0);
                }
                Optional<Answer.Refused> refused = refused(walk, slip);
                if (refused.isPresent()) {
                    return refused;
                }
                next = walk.next();
            }
        }
        return Optional.empty();
    }

    private static Optional<Answer.Refused> refused(Replay walk, Question.Slip slip) {
        return walk.turns().stream()
                .filter(turn -> !turn.isPossible())
                .map(turn -> new Answer.Refused(turn.actor(), Excerpt.calledOn(turn.line())))
                .filter(move -> Explored.isForeseen(slip.words(), move))
                .findFirst();
    }

    private void error(Place place, String message) {
        findings.error(place, 3, message);
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Holds(var answer) -> "holds in all " + answer.states() + " states";
            case Outcome.Broken(var answer, var replay) -> {
                var violation = answer.violation();
                yield "can be broken: " + (violation == null ? "" : violation.id() + ", " + violation.text());
            }
            case Outcome.Undecided(var answer) -> "is not decided after " + answer.states() + " states";
            case Outcome.Unusable(var errors) ->
                "cannot be run: " + (errors.isEmpty() ? "" : errors.getFirst().message());
            case Outcome.Reached _ -> "is reached";
            case Outcome.Missed _ -> "is not reached";
            case Outcome.Impossible(String why) -> "is not possible: " + why;
        };
    }
}
