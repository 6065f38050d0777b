package lockscope.lessons.exercise;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import lockscope.engine.explore.Answer;
import lockscope.engine.listing.Source;
import org.jspecify.annotations.Nullable;

/// What the explorer has found out, so that nobody waits for the same proof twice. Safe from every thread.
///
/// Its listings are told apart by their texts: all of them include files from one library.
public final class Explorations {
    private static final int MOST = 64;

    private final Map<Key, Answer> known = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Answer> eldest) {
            return size() > MOST;
        }
    };

    private record Key(Source strategy, Source scenario, Aim aim) {}

    /// Nothing is known yet.
    public Explorations() {}

    /// @param explores finds it out; what it leaves undecided is not kept
    Answer answer(Source strategy, Source scenario, Aim aim, Supplier<Answer> explores) {
        Key key = new Key(strategy, scenario, aim);
        Answer before = known(key);
        if (before != null) {
            return before;
        }
        Answer answer = explores.get();
        if (answer.verdict() != Answer.Verdict.UNDECIDED) {
            keep(key, answer);
        }
        return answer;
    }

    private synchronized @Nullable Answer known(Key key) {
        return known.get(key);
    }

    private synchronized void keep(Key key, Answer answer) {
        known.put(key, answer);
    }
}
