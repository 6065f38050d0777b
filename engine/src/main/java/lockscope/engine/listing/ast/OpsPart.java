package lockscope.engine.listing.ast;

import lockscope.engine.program.Method;
import lockscope.engine.program.Place;
import org.jspecify.annotations.Nullable;

/// One line of an `ops` block of a scenario.
public sealed interface OpsPart {
    Place place();

    /// A method by cost, by body, or both: `exit_batch 480us + 4us per net;`, `init 10us (net) { ... }`.
    record Body(
            Method method,
            Place place,
            @Nullable Expression cost,
            @Nullable Expression perNet,
            @Nullable Name parameter,
            @Nullable Block block)
            implements OpsPart {}

    record Callbacks(Expression perNet, Place place) implements OpsPart {}

    record Flag(Kind kind, Place place) implements OpsPart {}

    enum Kind {
        DATA,
        DEVICE,
        SYNC,
        ASYNC,
        MODULE
    }

    record Fails(Expression call, @Nullable Expression error, Place place) implements OpsPart {}

    /// The initial value of a field that the strategy adds to operations.
    record FieldValue(Name field, Expression value) implements OpsPart {
        @Override
        public Place place() {
            return field.place();
        }
    }
}
