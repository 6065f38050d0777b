package lockscope.engine.listing.ast;

import java.util.List;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Place;
import lockscope.engine.program.Program.LockKind;
import lockscope.engine.program.Property;
import org.jspecify.annotations.Nullable;

/// What stands at the top level of a listing.
public sealed interface Item {
    Place place();

    /// An item that begins with a name of its own.
    sealed interface Named extends Item {
        Name name();

        @Override
        default Place place() {
            return name().place();
        }
    }

    record Include(Name name) implements Named {}

    record LeavesOut(String text, Place place) implements Item {}

    record Models(String text, Place place) implements Item {}

    record About(String text, Place place) implements Item {}

    record Waives(Name name, String reason) implements Named {}

    record Lock(Name name, LockKind kind, int generation) implements Named {}

    /// A global word, or a field inside `fields`.
    record Variable(ValueType type, Name name, @Nullable Expression initial) implements Named {}

    record ListHead(Name name, ObjectType of, Name link, boolean lockless) implements Named {}

    record Workqueue(Name name) implements Named {}

    record Work(Name name, Name routine, Name workqueue) implements Named {}

    record Fields(ObjectType of, List<Variable> fields, Place place) implements Item {}

    record Routine(ValueType type, Name name, List<Parameter> parameters, Block body) implements Named {}

    /// `machine { ... }`.
    record Machine(List<Entry> entries, Place place) implements Item {}

    /// `costs { ... }`.
    record Costs(List<Entry> entries, Place place) implements Item {}

    record Entry(Name key, Expression value) {}

    record Param(Name name, Expression value, String meaning) implements Named {}

    record Ops(Name name, @Nullable Expression count, List<OpsPart> parts) implements Named {}

    record Task(
            Name name,
            @Nullable Expression count,
            @Nullable Expression at,
            @Nullable Expression every,
            @Nullable Expression cpu,
            boolean background,
            Block body)
            implements Named {}

    record Kill(Expression task, Expression at, Place place) implements Item {}

    /// `expects violation I12 with A, B`; no strategies: with every one.
    record Expects(Name name, List<Name> strategies) implements Named {}

    record Compare(List<Name> strategies, Place place) implements Item {}

    record Until(Expression time, Place place) implements Item {}

    /// `always CONDITION`, and the other words of [Property.Kind].
    record Claim(Property.Kind kind, Expression condition, Place place) implements Item {}
}
