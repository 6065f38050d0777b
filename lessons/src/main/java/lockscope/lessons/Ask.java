package lockscope.lessons;

import java.util.List;
import java.util.Locale;
import lockscope.engine.program.Place;
import org.jspecify.annotations.Nullable;

/// What all questions have.
///
/// @param id unique in its lesson
/// @param reasons to choose one from; none when no reason is asked for
/// @param well what is said to the right answer
/// @param hints given one by one
/// @param again the question of the same kind that follows a wrong answer, null for none
public record Ask(
        String id,
        Role role,
        Prose prompt,
        List<Reason> reasons,
        Prose well,
        List<Prose> hints,
        @Nullable String again,
        Place place) {
    public Ask {
        reasons = List.copyOf(reasons);
        hints = List.copyOf(hints);
    }

    /// Where in a lesson a question stands.
    public enum Role {
        /// Before the run; asks for a reason and for how sure one is.
        PREDICT,
        /// After it.
        CHECK,
        /// The same idea elsewhere; ends a lesson.
        TRANSFER,
        /// Only after a wrong answer to another.
        AGAIN;

        /// As lessons write it.
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Why somebody thinks so.
    ///
    /// @param wrong null for the right reason
    public record Reason(Prose text, @Nullable Wrong wrong) {
        public boolean isRight() {
            return wrong == null;
        }
    }
}
