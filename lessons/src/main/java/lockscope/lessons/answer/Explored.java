package lockscope.lessons.answer;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lockscope.engine.explore.Explorer;
import lockscope.lessons.Variant;
import lockscope.lessons.exercise.Excerpt;
import lockscope.lessons.exercise.Outcome;
import org.jspecify.annotations.Nullable;

/// Marks answers to the questions that stand on the explorer.
public final class Explored {
    /// What is enough for a schedule.
    static final int PASS = 50;

    /// Ends without what was asked for, as authors foresee it.
    public static final String NOTHING = "nothing";

    private static final int ALL = 100;
    private static final int ILLEGAL = 10;
    private static final int TOO_MANY = 40;

    private Explored() {}

    /// What the explorer says to an answer; null where it is not asked. May take seconds.
    ///
    /// @param listener hears how far it is; false gives up
    /// @throws IllegalArgumentException when the answer is of another kind than the question
    public static @Nullable Outcome outcome(Sheet sheet, Answer answer, Explorer.Listener listener) {
        return switch (sheet) {
            case Sheet.Repair repair -> {
                if (!(answer instanceof Answer.Mended(String text))) {
                    throw new IllegalArgumentException("an answer of another kind: " + answer);
                }
                yield repair.exercise().explore(repair.given().with(text), listener);
            }
            case Sheet.Schedule schedule -> {
                if (!(answer instanceof Answer.Scheduled(var moves, var illegal))) {
                    throw new IllegalArgumentException("an answer of another kind: " + answer);
                }
                yield schedule.exercise().follow(schedule.strategy(), moves);
            }
            case Sheet.Choice _, Sheet.Numeric _, Sheet.Order _, Sheet.Draw _, Sheet.Point _, Sheet.Blank _ -> null;
        };
    }

    /// Ten marks less for each illegal move where it was not said who can move; too many do not pass.
    static int score(Sheet sheet, Answer answer, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Holds _ -> ALL;
            case Outcome.Reached _ -> {
                if (!(sheet instanceof Sheet.Schedule schedule)
                        || schedule.told()
                        || !(answer instanceof Answer.Scheduled(var moves, var illegal))) {
                    yield ALL;
                }
                int marks = Math.max(PASS, ALL - ILLEGAL * illegal.size());
                yield illegal.size() <= schedule.illegal() ? marks : TOO_MANY;
            }
            case Outcome.Broken _, Outcome.Undecided _, Outcome.Unusable _, Outcome.Missed _, Outcome.Impossible _ -> 0;
        };
    }

    /// The ideas that showed in illegal moves, whether or not the aim was reached.
    static Set<String> ideas(Sheet sheet, Answer answer) {
        Set<String> ideas = new TreeSet<>();
        if (sheet instanceof Sheet.Schedule schedule
                && !schedule.told()
                && answer instanceof Answer.Scheduled(var moves, List<Answer.Refused> illegal)) {
            for (Sheet.Slip slip : schedule.slips()) {
                String idea = slip.reply().misconception();
                if (idea != null && illegal.stream().anyMatch(move -> isForeseen(slip.words(), move))) {
                    ideas.add(idea);
                }
            }
        }
        return ideas;
    }

    /// What is said to a wrong text: that of the author whose routine is the same, else has the same calls, else adds the
    /// same ones somewhere.
    static Sheet.Reply reply(Sheet.Repair sheet, Answer answer) {
        String text = answer instanceof Answer.Mended(String mended) ? mended : "";
        String given = sheet.given().text();
        for (Sheet.Slip slip : sheet.slips()) {
            if (bare(slip.words().getFirst()).equals(bare(text))) {
                return slip.reply();
            }
        }
        for (Sheet.Slip slip : sheet.slips()) {
            if (Excerpt.calls(slip.words().getFirst()).equals(Excerpt.calls(text))) {
                return slip.reply();
            }
        }
        List<String> added = Excerpt.added(text, given);
        for (Sheet.Slip slip : sheet.slips()) {
            if (!added.isEmpty()
                    && Excerpt.added(slip.words().getFirst(), given).equals(added)) {
                return slip.reply();
            }
        }
        return sheet.otherwise();
    }

    private static String bare(String text) {
        return text.lines().map(Variant::bare).collect(Collectors.joining());
    }

    /// What is said to moves that did not reach the aim, or came there with too many illegal ones.
    static Sheet.Reply reply(Sheet.Schedule sheet, Answer answer) {
        if (!(answer instanceof Answer.Scheduled(var moves, List<Answer.Refused> illegal))) {
            return sheet.otherwise();
        }
        for (Sheet.Slip slip : sheet.slips()) {
            if (illegal.stream().anyMatch(move -> isForeseen(slip.words(), move))) {
                return slip.reply();
            }
        }
        boolean ended =
                sheet.exercise().follow(sheet.strategy(), moves) instanceof Outcome.Missed missed && missed.ended();
        for (Sheet.Slip slip : sheet.slips()) {
            if (ended && slip.words().getFirst().equals(NOTHING)) {
                return slip.reply();
            }
        }
        return sheet.otherwise();
    }

    /// What is said to an illegal move at once; null when nobody foresaw it.
    public static Sheet.@Nullable Reply reply(Sheet.Schedule sheet, Answer.Refused move) {
        return sheet.slips().stream()
                .filter(slip -> isForeseen(slip.words(), move))
                .map(Sheet.Slip::reply)
                .findFirst()
                .orElse(null);
    }

    /// `ACTOR at ROUTINE`, where the actor may be the name of a group.
    public static boolean isForeseen(List<String> words, Answer.Refused move) {
        String[] parts = words.getFirst().split(" at ", 2);
        boolean actor = parts[0].equals(move.actor()) || move.actor().startsWith(parts[0] + "/");
        return parts.length == 2 && actor && parts[1].strip().equals(move.at());
    }
}
