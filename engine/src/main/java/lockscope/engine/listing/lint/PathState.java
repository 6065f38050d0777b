package lockscope.engine.listing.lint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a path through a routine has done so far.
///
/// @param held in the order of their numbers
/// @param givenUp locks that were released without having been taken, in a routine whose caller is not known
/// @param readers open read sections, one in another
/// @param facts what conditions have told
/// @param set the local words that have a value
/// @param trail how it came here; not part of what makes two states differ
record PathState(
        List<Held> held,
        List<Integer> givenUp,
        int readers,
        Map<String, Boolean> facts,
        BitSet set,
        @Nullable Trail trail) {

    @Nullable
    Held find(int lock) {
        for (Held each : held) {
            if (each.lock() == lock) {
                return each;
            }
        }
        return null;
    }

    PathState with(Held lock) {
        List<Held> more = new ArrayList<>(held);
        more.add(lock);
        more.sort(Comparator.comparingInt(Held::lock).thenComparing(Held::mode));
        return new PathState(List.copyOf(more), givenUp, readers, facts, set, trail);
    }

    PathState without(Held lock) {
        List<Held> fewer = new ArrayList<>(held);
        fewer.remove(lock);
        return new PathState(List.copyOf(fewer), givenUp, readers, facts, set, trail);
    }

    PathState givingUp(int lock) {
        List<Integer> more = new ArrayList<>(givenUp);
        more.add(lock);
        more.sort(null);
        return new PathState(held, List.copyOf(more), readers, facts, set, trail);
    }

    PathState withReaders(int count) {
        return new PathState(held, givenUp, count, facts, set, trail);
    }

    PathState withFacts(Map<String, Boolean> known) {
        return new PathState(held, givenUp, readers, known, set, trail);
    }

    PathState withSet(int slot) {
        if (set.get(slot)) {
            return this;
        }
        BitSet more = (BitSet) set.clone();
        more.set(slot);
        return new PathState(held, givenUp, readers, facts, more, trail);
    }

    PathState withTrail(Trail longer) {
        return new PathState(held, givenUp, readers, facts, set, longer);
    }

    /// What is held, as text: two paths that hold the same have the same.
    String locks() {
        StringBuilder text = new StringBuilder();
        held.forEach(each -> text.append(each.lock()).append(each.mode()).append(' '));
        return text.append(givenUp).append(readers).toString();
    }

    /// Equal for paths that go on alike.
    String key() {
        return locks() + facts + set;
    }
}
