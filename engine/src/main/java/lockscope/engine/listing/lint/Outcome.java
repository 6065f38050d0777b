package lockscope.engine.listing.lint;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One way in which a routine can end.
///
/// @param pc the line that ends it
/// @param result whether what it gives is other than 0, null when that is not known
record Outcome(int pc, PathState state, @Nullable Boolean result) {
    /// Whether the caller can tell the two apart: by what they give, or by a global that did not change.
    boolean isToldApartFrom(Outcome other) {
        if (result != null && other.result != null && !result.equals(other.result)) {
            return true;
        }
        Map<String, Boolean> here = Conditions.global(state.facts());
        Map<String, Boolean> there = other.state.facts();
        return here.entrySet().stream()
                .anyMatch(fact ->
                        there.containsKey(fact.getKey()) && !fact.getValue().equals(there.get(fact.getKey())));
    }

    String key() {
        return state.locks() + Conditions.global(state.facts()) + result;
    }
}
