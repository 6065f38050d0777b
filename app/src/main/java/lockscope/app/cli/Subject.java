package lockscope.app.cli;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.explore.Explorer;
import lockscope.engine.explore.Rule;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Program;
import lockscope.engine.program.Property;
import lockscope.engine.trace.Violation;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What is explored or replayed: a scenario, a strategy, and what is looked at.
final class Subject {
    @Mixin
    OneRun one = new OneRun();

    @Option(
            names = {"-p", "--property"},
            paramLabel = "P",
            description = "Look at this only; may be given more than once: I1 to I15, deadlock, assert, "
                    + "starvation or 'starvation 3': deadlock, or more than so many later arrivals (1) "
                    + "that get a lock before somebody who waits for it, a claim such as 'never nr_sync "
                    + "> 1', 'possible inside == 2', 'eventually done == 1', or machine for nothing but "
                    + "what the machine itself sees.")
    List<String> properties = new ArrayList<>();

    @Mixin
    Settings settings = new Settings();

    /// The program, with the claims that were given here.
    Program program() {
        Loading loading = new Loading();
        Source given = one.scenario(loading);
        StringBuilder text = new StringBuilder(given.text());
        for (String property : properties) {
            if (isClaim(property)) {
                text.append('\n').append(claim(property)).append(';');
            }
        }
        return loading.program(one.strategy(loading), new Source(given.name(), text.toString()), settings.all());
    }

    /// Explores the program with nothing but the given properties in view, all of them when there are none.
    Explorer.Options options(Program program) {
        if (properties.equals(List.of("machine"))) {
            return Explorer.Options.DEFAULT.withoutWatch();
        }
        int own = program.expectations().properties().size()
                - (int) properties.stream().filter(Subject::isClaim).count();
        List<Integer> rules = new ArrayList<>();
        for (String property : properties) {
            if (isStarvation(property)) {
                rules.add(Rule.DEADLOCK);
            }
            rules.add(isClaim(property) ? Violation.FIRST_PROPERTY + own++ : rule(property));
        }
        return Explorer.Options.DEFAULT.withRules(rules);
    }

    private static boolean isClaim(String property) {
        return !property.matches("(?i)deadlock|assert|machine|I[0-9]*") && !isStarvation(property);
    }

    private static boolean isStarvation(String property) {
        return property.strip().matches("(?i)starvation( .*)?");
    }

    private static int starvation(String property) {
        String bound = property.strip().substring("starvation".length()).strip();
        if (!bound.matches("[0-9]{0,2}")) {
            throw new Loading.BadInput(
                    "found --property " + property + ", expected starvation and a number up to 99, as 'starvation 3'");
        }
        return Violation.FIRST_STARVATION + (bound.isEmpty() ? 1 : Integer.parseInt(bound));
    }

    private static String claim(String property) {
        for (Property.Kind kind : Property.Kind.values()) {
            if (property.strip().startsWith(kind.word() + " ")) {
                return property.strip();
            }
        }
        return Property.Kind.ALWAYS.word() + " " + property.strip();
    }

    private static int rule(String property) {
        if (isStarvation(property)) {
            return starvation(property);
        }
        int invariant = Rule.invariant(property);
        if (invariant >= 0) {
            return invariant;
        }
        throw new Loading.BadInput("found --property " + property
                + ", expected I1 to I15, deadlock, assert, starvation, a claim such as 'never nr_sync > 1', or"
                + " machine alone");
    }
}
