package lockscope.engine.explore;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import lockscope.engine.machine.Kernel;
import lockscope.engine.program.Property;
import lockscope.engine.trace.Violation;

/// What the scenario claims, held against one state after another.
final class Claims {
    private final List<Property> properties;
    private final Condition[] conditions;
    private final boolean[] seen;

    Claims(Kernel kernel) {
        properties = kernel.program.expectations().properties();
        conditions = properties.stream()
                .map(property -> new Condition(kernel, property.condition()))
                .toArray(Condition[]::new);
        seen = new boolean[conditions.length];
    }

    boolean areNone() {
        return conditions.length == 0;
    }

    /// Looks at the state; the number of the first wanted claim that it breaks as invariants are counted, -1 for none.
    int look(IntPredicate wanted) {
        for (int i = 0; i < conditions.length; i++) {
            boolean holds = conditions[i].holds();
            seen[i] |= holds;
            boolean broken = switch (properties.get(i).kind()) {
                case ALWAYS -> !holds;
                case NEVER -> holds;
                case POSSIBLE, EVENTUALLY -> false;
            };
            if (broken && wanted.test(Violation.FIRST_PROPERTY + i)) {
                return Violation.FIRST_PROPERTY + i;
            }
        }
        return -1;
    }

    /// Whether the condition of a claim holds in the state.
    boolean holds(int number) {
        return conditions[number - Violation.FIRST_PROPERTY].holds();
    }

    /// The first wanted claim that something is possible and was never seen, -1 for none.
    int missed(IntPredicate wanted) {
        for (int i = 0; i < conditions.length; i++) {
            boolean missed = properties.get(i).kind() == Property.Kind.POSSIBLE && !seen[i];
            if (missed && wanted.test(Violation.FIRST_PROPERTY + i)) {
                return Violation.FIRST_PROPERTY + i;
            }
        }
        return -1;
    }

    /// The wanted claims that something happens sooner or later.
    int[] eventual(IntPredicate wanted) {
        return IntStream.range(0, conditions.length)
                .filter(i -> properties.get(i).kind() == Property.Kind.EVENTUALLY)
                .map(i -> i + Violation.FIRST_PROPERTY)
                .filter(wanted)
                .toArray();
    }

    /// The condition of a claim, as it is written.
    String condition(int number) {
        return properties.get(number - Violation.FIRST_PROPERTY).text().replaceFirst("[a-z]+ ", "");
    }

    /// What it means that a claim is broken.
    String text(int number) {
        Property property = properties.get(number - Violation.FIRST_PROPERTY);
        String why = switch (property.kind()) {
            case ALWAYS, NEVER -> "the scenario's claim does not hold: ";
            case POSSIBLE -> "no way to go leads to where it holds: ";
            case EVENTUALLY -> "this way ends and it never held: ";
        };
        return why + property.text();
    }
}
