package lockscope.lessons.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lockscope.engine.SimTime;
import lockscope.engine.explore.Explorer;
import lockscope.engine.explore.Replay;
import lockscope.engine.explore.Story;
import lockscope.lessons.Ask;
import lockscope.lessons.answer.Sheet;
import lockscope.lessons.exercise.Excerpt;
import lockscope.lessons.exercise.Move;
import lockscope.lessons.exercise.Outcome;
import org.jspecify.annotations.Nullable;

/// A question with its answer, and what to say to the wrong ones.
final class Solution {
    private final Wording words;

    Solution(Wording words) {
        this.words = words;
    }

    Part of(Sheet sheet, Ask.Role role) {
        List<Part> parts = new ArrayList<>();
        if (role == Ask.Role.AGAIN) {
            parts.add(new Part.Small(words.say("handout.again")));
        }
        parts.add(new Part.Prose(sheet.head().prompt()));
        parts.add(said("handout.answer", right(sheet)));
        shown(parts, sheet);
        parts.add(new Part.Prose(sheet.head().well()));
        wrong(parts, sheet);
        for (Sheet.Reason reason : sheet.head().reasons()) {
            Sheet.Reply reply = reason.reply();
            if (reply == null) {
                parts.add(said("handout.reason", reason.text()));
            } else {
                parts.add(refused("handout.reason.wrong", reason.text(), reply));
            }
        }
        return new Part.Frame(parts);
    }

    /// What the answer looks like where a line cannot say it.
    private static void shown(List<Part> parts, Sheet sheet) {
        switch (sheet) {
            case Sheet.Repair repair -> parts.add(new Part.Listing(repair.solution()));
            case Sheet.Schedule schedule -> story(parts, schedule);
            case Sheet.Choice _, Sheet.Numeric _, Sheet.Order _, Sheet.Draw _, Sheet.Point _, Sheet.Blank _ -> {}
        }
    }

    private void wrong(List<Part> parts, Sheet sheet) {
        switch (sheet) {
            case Sheet.Choice choice -> {
                for (Sheet.Option option : choice.options()) {
                    Sheet.Reply reply = option.reply();
                    if (reply != null) {
                        parts.add(refused("handout.wrong", option.text(), reply));
                    }
                }
            }
            case Sheet.Numeric numeric -> {
                for (Sheet.Slip slip : numeric.slips()) {
                    parts.add(refused(
                            "handout.wrong", number(numeric, slip.values().getFirst()), slip.reply()));
                }
                otherwise(parts, numeric.otherwise());
            }
            case Sheet.Order order -> {
                for (Sheet.Slip slip : order.slips()) {
                    parts.add(refused("handout.wrong", String.join(", ", slip.words()), slip.reply()));
                }
                otherwise(parts, order.otherwise());
            }
            case Sheet.Draw draw -> {
                for (Sheet.Slip slip : draw.slips()) {
                    parts.add(refused("handout.wrong", moments(slip), slip.reply()));
                }
                otherwise(parts, draw.otherwise());
            }
            case Sheet.Point point -> {
                for (Sheet.Slip slip : point.slips()) {
                    parts.add(refused("handout.wrong", moments(slip), slip.reply()));
                }
                otherwise(parts, point.otherwise());
            }
            case Sheet.Blank blank -> {
                for (Sheet.Slip slip : blank.slips()) {
                    parts.add(refused("handout.wrong", "`" + String.join(" ", slip.words()) + "`", slip.reply()));
                }
                otherwise(parts, blank.otherwise());
            }
            case Sheet.Repair repair -> {
                for (Sheet.Slip slip : repair.slips()) {
                    List<String> calls = Excerpt.added(
                            slip.words().getFirst(), repair.given().text());
                    parts.add(refused("handout.wrong", "`" + String.join("`, `", calls) + "`", slip.reply()));
                }
                otherwise(parts, repair.otherwise());
            }
            case Sheet.Schedule schedule -> {
                for (Sheet.Slip slip : schedule.slips()) {
                    parts.add(refused("handout.wrong", "`" + slip.words().getFirst() + "`", slip.reply()));
                }
                otherwise(parts, schedule.otherwise());
            }
        }
    }

    /// The shortest way, in sentences.
    private static void story(List<Part> parts, Sheet.Schedule schedule) {
        Replay shortest = shortest(schedule);
        if (shortest != null) {
            Replay shown = schedule.exercise().shown(schedule.strategy(), shortest);
            parts.add(new Part.Prose(
                    Story.of(shown).stream().map(line -> "* " + line).collect(Collectors.joining("\n"))));
        }
    }

    private static @Nullable Replay shortest(Sheet.Schedule schedule) {
        return schedule.exercise().explore(schedule.strategy(), Explorer.Listener.NONE) instanceof Outcome.Broken broken
                ? broken.replay()
                : null;
    }

    private String moves(Sheet.Schedule schedule) {
        Replay shortest = shortest(schedule);
        return shortest == null
                ? ""
                : Move.write(shortest.steps().stream()
                        .map(step -> new Move(step.actor(), step.choice()))
                        .toList());
    }

    private Part said(String key, String markdown) {
        return new Part.Prose("**" + words.say(key) + "** " + markdown.strip());
    }

    private Part refused(String key, String answer, Sheet.Reply reply) {
        return new Part.Prose(words.say(key) + " **" + answer.strip().replace("**", "") + "** "
                + reply.feedback().strip());
    }

    private void otherwise(List<Part> parts, Sheet.Reply reply) {
        if (!reply.feedback().isBlank()) {
            parts.add(new Part.Prose(
                    words.say("handout.otherwise") + " " + reply.feedback().strip()));
        }
    }

    private static String moments(Sheet.Slip slip) {
        return slip.values().stream()
                .map(value -> SimTime.brief(Math.round(value)))
                .collect(Collectors.joining(", "));
    }

    private static String number(Sheet.Numeric numeric, double value) {
        return numeric.time()
                ? SimTime.brief(Math.round(value))
                : String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
    }

    private String right(Sheet sheet) {
        return switch (sheet) {
            case Sheet.Choice choice ->
                choice.options().stream()
                        .filter(option -> option.reply() == null)
                        .map(Sheet.Option::text)
                        .collect(Collectors.joining(" "));
            case Sheet.Numeric numeric ->
                words.say(
                        "handout.number",
                        number(numeric, numeric.answer()),
                        String.format(Locale.ROOT, "%.0f", numeric.tolerance() * 100));
            case Sheet.Order order -> String.join(", ", order.answer());
            case Sheet.Draw draw ->
                draw.bars().stream()
                        .map(bar -> words.say("handout.ends", bar.lane(), SimTime.brief(bar.end())))
                        .collect(Collectors.joining("; "));
            case Sheet.Point point ->
                point.first() == point.last()
                        ? SimTime.brief(point.first())
                        : words.say("handout.span", SimTime.brief(point.first()), SimTime.brief(point.last()));
            case Sheet.Blank blank -> "`" + blank.line().strip() + "`";
            case Sheet.Repair _ -> words.say("handout.repair");
            case Sheet.Schedule schedule -> words.say("handout.moves", moves(schedule));
        };
    }
}
