package lockscope.lessons;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question that the learner commits to.
public sealed interface Question {
    Ask ask();

    /// Its kind as lessons write it.
    default String kind() {
        return switch (this) {
            case Choice choice -> "choice";
            case Numeric numeric -> "number";
            case Order order -> "order";
            case Draw draw -> "draw";
            case Point point -> "point";
            case Blank blank -> "blank";
            case Repair repair -> "repair";
            case Break broken -> "break";
            case Scheduling scheduling -> "schedule";
        };
    }

    /// One of several options.
    record Choice(Ask ask, List<Option> options) implements Question {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /// An option.
    ///
    /// @param holds what makes it right, or wrong; null when no run can say it
    /// @param wrong null for a right one
    record Option(
            Prose text, @Nullable Fact holds, @Nullable Wrong wrong) {
        public boolean isRight() {
            return wrong == null;
        }
    }

    /// A number or a time.
    ///
    /// @param unit in which a time is asked for: `ns`, `us`, `ms` or `s`
    /// @param tolerance a share of the answer, 0.1 for 10 %
    record Numeric(Ask ask, Fact answer, String unit, double tolerance, List<Slip> slips, Wrong otherwise)
            implements Question {
        /// What a time is asked for in when its author says nothing.
        public static final String USUAL_UNIT = "ms";

        public Numeric {
            slips = List.copyOf(slips);
        }
    }

    /// Names to be put in order.
    ///
    /// @param items what there is to order
    record Order(Ask ask, List<String> items, Fact answer, List<Slip> slips, Wrong otherwise) implements Question {
        public Order {
            items = List.copyOf(items);
            slips = List.copyOf(slips);
        }
    }

    /// Ends of bars to be dragged on an empty timeline.
    ///
    /// @param from where the timeline begins
    /// @param to where it ends
    record Draw(
            Ask ask, String run, Fact from, Fact to, List<Bar> bars, Marking marking, List<Slip> slips, Wrong otherwise)
            implements Question {
        public Draw {
            bars = List.copyOf(bars);
            slips = List.copyOf(slips);
        }
    }

    /// A bar whose beginning is given.
    record Bar(String lane, Fact begin, Fact end) {}

    /// How a drawing is marked, in per cent.
    ///
    /// @param order what the right order of the ends counts
    /// @param overlap what intersection over union counts
    /// @param pass what is enough
    record Marking(int order, int overlap, int pass) {
        /// What a draw question has when its author says nothing.
        public static final Marking USUAL = new Marking(60, 40, 70);
    }

    /// A moment to be pointed at.
    ///
    /// @param first the earliest right moment
    /// @param last the latest one
    record Point(Ask ask, String run, Fact from, Fact to, Fact first, Fact last, List<Slip> slips, Wrong otherwise)
            implements Question {
        public Point {
            slips = List.copyOf(slips);
        }
    }

    /// A line of a listing to be filled in.
    ///
    /// @param line what stands there
    /// @param accepted other lines that do as well
    record Blank(
            Ask ask,
            String strategy,
            String routine,
            String line,
            List<String> accepted,
            List<Slip> slips,
            Wrong otherwise)
            implements Question {
        public Blank {
            accepted = List.copyOf(accepted);
            slips = List.copyOf(slips);
        }
    }

    /// A routine of a listing to be mended until rules hold in every order of steps; any text that does it is right.
    ///
    /// @param strategy that breaks them
    /// @param scenario in which they have to hold
    /// @param keeps the rules; none for all
    /// @param solution a strategy whose routine mends it
    /// @param slips words: a strategy whose routine is what somebody with that idea writes
    record Repair(
            Ask ask,
            String strategy,
            String scenario,
            String routine,
            List<String> keeps,
            String solution,
            List<Slip> slips,
            Wrong otherwise)
            implements Question {
        public Repair {
            keeps = List.copyOf(keeps);
            slips = List.copyOf(slips);
        }
    }

    /// An order of steps to be found that breaks a rule; any that does it is right.
    ///
    /// @param slips words: see [Scheduling]
    record Break(Ask ask, String strategy, String scenario, String rule, List<Slip> slips, Wrong otherwise)
            implements Question {
        public Break {
            slips = List.copyOf(slips);
        }
    }

    /// The learner is the scheduler: who moves next, until something has been brought about.
    ///
    /// @param goal a condition, as claims of scenarios have it
    /// @param illegal how many illegal moves may be tried
    /// @param slips words: an illegal move as `ACTOR at ROUTINE`, or `nothing` for an end without the goal
    record Scheduling(
            Ask ask, String strategy, String scenario, String goal, int illegal, List<Slip> slips, Wrong otherwise)
            implements Question {
        /// How many illegal moves may be tried when the author says nothing.
        public static final int USUAL = 2;

        public Scheduling {
            slips = List.copyOf(slips);
        }
    }

    /// A wrong answer that its author foresaw.
    ///
    /// @param values the number, the moment, or the ends of the bars
    /// @param words the names in their order, the line, or what the kind of question says
    record Slip(List<Fact> values, List<String> words, Wrong wrong) {
        public Slip {
            values = List.copyOf(values);
            words = List.copyOf(words);
        }
    }
}
