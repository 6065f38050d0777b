package lockscope.engine.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who steps when: an order of steps that leads through a scenario, as text that one reads, edits and replays.
///
/// One line a step: its number, who steps, and behind a bar the line of the listing, which is there for the reader
/// only. `signal ns/1` sends the signal of the scenario, `callback 0` runs the first RCU callback, `ns/1 late` lets a
/// time have passed that the step asks for. Where tasks share CPUs, `switch ns/1` puts the task on a free one, and
/// `switch ns/2 to ns/1` takes ns/2 off its CPU for it.
///
/// @param cpus how many tasks can be on a CPU at a time, 0 when each has one of its own
/// @param breaks what goes wrong in the end, empty when nothing does
public record Schedule(String scenario, String strategy, int cpus, String breaks, List<Step> steps) {
    private static final String LATE = " late";
    private static final Pattern ON_CPUS = Pattern.compile("(.*) on ([0-9]{1,2}) CPUs?");

    /// A schedule in which every task has a CPU of its own.
    public Schedule(String scenario, String strategy, String breaks, List<Step> steps) {
        this(scenario, strategy, 0, breaks, steps);
    }

    /// One step.
    ///
    /// @param actor a task's name, or `signal` or `callback` and what
    /// @param choice 1 when a time that the step asks for has passed, else 0
    /// @param line where the actor stands, and what is written there; empty when it is on no line
    public record Step(String actor, int choice, String line) {}

    /// A text that is no schedule.
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append("schedule of ")
                .append(scenario)
                .append(" with ")
                .append(strategy)
                .append(cpus == 0 ? "" : " on " + cpus + (cpus == 1 ? " CPU" : " CPUs"))
                .append('\n');
        if (!breaks.isEmpty()) {
            text.append("breaks ").append(breaks).append('\n');
        }
        text.append('\n');
        int width = steps.stream().mapToInt(s -> name(s).length()).max().orElse(0);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String row = String.format(Locale.ROOT, "%4d  %-" + Math.max(1, width) + "s", i + 1, name(step));
            text.append(step.line().isEmpty() ? row.stripTrailing() : row + "  | " + step.line())
                    .append('\n');
        }
        return text.toString();
    }

    private static String name(Step step) {
        return step.actor() + (step.choice() == 1 ? LATE : "");
    }

    /// Reads a schedule; lines that begin with `//` are left out.
    public static Schedule parse(String text) throws Malformed {
        String scenario = "";
        String strategy = "";
        int cpus = 0;
        String breaks = "";
        List<Step> steps = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String row = line.strip();
            if (row.isEmpty() || row.startsWith("//")) {
                continue;
            }
            if (row.startsWith("schedule of ")) {
                String[] names = row.substring("schedule of ".length()).split(" with ", 2);
                scenario = names[0].strip();
                strategy = names.length > 1 ? names[1].strip() : "";
                Matcher limited = ON_CPUS.matcher(strategy);
                if (limited.matches()) {
                    strategy = limited.group(1);
                    cpus = Integer.parseInt(limited.group(2));
                }
            } else if (row.startsWith("breaks ")) {
                breaks = row.substring("breaks ".length());
            } else {
                steps.add(step(row, number));
            }
        }
        return new Schedule(scenario, strategy, cpus, breaks, steps);
    }

    private static Step step(String row, int number) throws Malformed {
        int bar = row.indexOf('|');
        String line = bar < 0 ? "" : row.substring(bar + 1).strip();
        String head = (bar < 0 ? row : row.substring(0, bar)).strip();
        int blank = head.indexOf(' ');
        if (blank < 0 || !head.substring(0, blank).chars().allMatch(Character::isDigit)) {
            throw new Malformed(
                    "line " + number + ": found '" + head + "', expected the number of a step and who steps");
        }
        String actor = head.substring(blank).strip();
        boolean late = actor.endsWith(LATE);
        return new Step(late ? actor.substring(0, actor.length() - LATE.length()) : actor, late ? 1 : 0, line);
    }
}
