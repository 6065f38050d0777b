package lockscope.lessons;

import java.util.List;
import lockscope.engine.program.Place;

/// Something that its author counts on, in one run or in all that one setting leads to.
///
/// @param setting what is varied, "" when nothing is
/// @param values what it is set to, one after the other
public record Expectation(Kind kind, Fact fact, String setting, List<String> values, Place place) {
    public Expectation {
        values = List.copyOf(values);
    }

    /// How many of the runs must agree.
    public enum Kind {
        ALWAYS,
        POSSIBLE,
        NEVER
    }
}
