package lockscope.lessons.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lockscope.engine.explore.Rule;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Violation;

/// What is in view: rules, or a condition to be brought about.
///
/// @param rules as `I4`, `deadlock`, `assert`; none for all
/// @param goal a condition as claims of scenarios have it; empty for none, and then there are no rules
public record Aim(List<String> rules, String goal) {
    /// All rules, and what the scenario claims.
    public static final Aim ALL = new Aim(List.of(), "");

    public Aim {
        rules = List.copyOf(rules);
    }

    public static Aim rules(List<String> names) {
        return new Aim(names, "");
    }

    public static Aim goal(String condition) {
        return new Aim(List.of(), condition);
    }

    /// Whether that is a rule.
    public static boolean isRule(String name) {
        return Rule.invariant(name) >= 0;
    }

    /// As the explorer counts them. What the scenario claims is always in view where rules are to be kept.
    List<Integer> numbers(Program program) {
        int claims = program.expectations().properties().size();
        if (!goal.isEmpty()) {
            return List.of(Violation.FIRST_PROPERTY + claims - 1);
        }
        if (rules.isEmpty()) {
            return List.of();
        }
        List<Integer> numbers =
                new ArrayList<>(rules.stream().map(Rule::invariant).toList());
        IntStream.range(0, claims).forEach(claim -> numbers.add(Violation.FIRST_PROPERTY + claim));
        return List.copyOf(numbers);
    }

    /// As a schedule names the one thing that it breaks; empty for everything.
    String breaks(Program program) {
        if (!goal.isEmpty()) {
            return "property " + program.expectations().properties().size();
        }
        return rules.isEmpty() ? "" : name(Rule.invariant(rules.getFirst()));
    }

    private static String name(int rule) {
        return rule == 0 ? "assert" : "I" + rule;
    }
}
