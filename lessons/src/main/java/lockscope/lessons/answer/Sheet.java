package lockscope.lessons.answer;

import java.util.List;
import lockscope.engine.listing.Source;
import lockscope.lessons.Question.Marking;
import lockscope.lessons.exercise.Excerpt;
import lockscope.lessons.exercise.Exercise;
import org.jspecify.annotations.Nullable;

/// A question with its numbers filled in, ready to be shown and marked.
public sealed interface Sheet {
    Head head();

    /// What all have; texts are Markdown.
    record Head(
            String id,
            String prompt,
            List<Reason> reasons,
            String well,
            List<String> hints,
            @Nullable String again) {
        /// The reasons in the order in which they are shown, by their index.
        public List<Integer> shownReasons() {
            return Shuffle.of(reasons.size(), "reasons " + id);
        }
    }

    /// @param reply null for the right reason
    record Reason(String text, @Nullable Reply reply) {}

    /// What is said to a wrong answer or reason.
    ///
    /// @param misconception null for a slip
    record Reply(
            @Nullable String misconception,
            String feedback,
            @Nullable Replay refutation) {}

    /// A part of a run to look at; nanoseconds.
    record Replay(String run, long from, long to) {}

    /// @param reply null for the right option
    record Option(String text, @Nullable Reply reply) {}

    /// @param values numbers, moments or ends
    record Slip(List<Double> values, List<String> words, Reply reply) {}

    record Bar(String lane, long begin, long end) {}

    record Choice(Head head, List<Option> options) implements Sheet {
        /// The options in the order in which they are shown: the same for everybody, and not the author's.
        public List<Integer> shown() {
            return Shuffle.of(options.size(), head.id());
        }
    }

    /// @param unit in which a time is asked for, empty when the answer is none
    record Numeric(Head head, double answer, String unit, double tolerance, List<Slip> slips, Reply otherwise)
            implements Sheet {
        /// Whether the answer is a time.
        public boolean time() {
            return !unit.isEmpty();
        }
    }

    record Order(Head head, List<String> items, List<String> answer, List<Slip> slips, Reply otherwise)
            implements Sheet {
        /// The items in the order in which they are shown.
        public List<String> shown() {
            return Shuffle.of(items.size(), head.id()).stream().map(items::get).toList();
        }
    }

    record Draw(
            Head head,
            String run,
            long from,
            long to,
            List<Bar> bars,
            Marking marking,
            List<Slip> slips,
            Reply otherwise)
            implements Sheet {}

    record Point(Head head, String run, long from, long to, long first, long last, List<Slip> slips, Reply otherwise)
            implements Sheet {}

    record Blank(
            Head head,
            String strategy,
            String routine,
            String line,
            List<String> accepted,
            List<Slip> slips,
            Reply otherwise)
            implements Sheet {}

    /// @param given the routine as it is given
    /// @param solution a text of it that mends it
    /// @param slips words: the text that somebody with that idea writes
    record Repair(Head head, Exercise exercise, Excerpt given, String solution, List<Slip> slips, Reply otherwise)
            implements Sheet {}

    /// @param told whether it is said beforehand who can move
    /// @param illegal how many illegal moves may be tried
    record Schedule(
            Head head, Exercise exercise, Source strategy, boolean told, int illegal, List<Slip> slips, Reply otherwise)
            implements Sheet {}
}
