package lockscope.lessons.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lockscope.engine.listing.Source;
import lockscope.lessons.answer.Sheet;

/// A question as a learner gets it on paper: with room for the answer, and nothing that tells it.
final class Exercise {
    private final Routines routines;
    private final Wording words;

    Exercise(Routines routines, Wording words) {
        this.routines = routines;
        this.words = words;
    }

    Part of(Sheet sheet) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Prose(sheet.head().prompt()));
        switch (sheet) {
            case Sheet.Choice choice ->
                choice.shown()
                        .forEach(option -> parts.add(
                                new Part.Tick(choice.options().get(option).text())));
            case Sheet.Numeric _ -> parts.add(line("handout.line.answer"));
            case Sheet.Order order -> {
                parts.add(new Part.Prose("`" + String.join("`, `", order.shown()) + "`"));
                parts.add(line("handout.line.order"));
            }
            case Sheet.Draw draw ->
                parts.add(new Part.Axis(
                        draw.from(),
                        draw.to(),
                        draw.bars().stream()
                                .map(bar -> new Part.Bar(bar.lane(), bar.begin()))
                                .toList()));
            case Sheet.Point point -> parts.add(new Part.Axis(point.from(), point.to(), List.of()));
            case Sheet.Blank blank -> {
                routines.without(blank.line(), blank.strategy(), blank.routine())
                        .ifPresent(parts::add);
                parts.add(line("handout.line.line"));
            }
            case Sheet.Repair repair -> {
                parts.add(new Part.Listing(repair.given().text()));
                parts.add(line("handout.line.change"));
            }
            case Sheet.Schedule schedule -> {
                parts.add(new Part.Listing(tasks(schedule.exercise().scenario())));
                parts.add(line("handout.line.moves"));
                parts.add(line("handout.line.moves.more"));
            }
        }
        if (!sheet.head().reasons().isEmpty()) {
            parts.add(new Part.Prose(words.say("handout.because")));
            sheet.head()
                    .shownReasons()
                    .forEach(reason -> parts.add(
                            new Part.Tick(sheet.head().reasons().get(reason).text())));
            parts.add(new Part.Small(words.say("handout.sure")));
        }
        return new Part.Frame(parts);
    }

    /// A scenario from what it declares on: whoever moves there, and what they do.
    private static String tasks(Source scenario) {
        return scenario.text()
                .lines()
                .dropWhile(line -> !line.matches("(int|bool|ops|task) .*"))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private Part line(String key) {
        return new Part.Line(words.say(key));
    }
}
