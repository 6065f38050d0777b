package lockscope.lessons.handout;

import java.util.List;

/// What stands on paper, whatever it is printed with.
public sealed interface Part {
    /// @param level 1 for the lesson's title, 2 for a step
    record Heading(int level, String text) implements Part {}

    /// @param markdown with its facts filled in
    record Prose(String markdown) implements Part {}

    /// A routine, or a part of one.
    record Listing(String text) implements Part {}

    /// Said in small print.
    record Small(String text) implements Part {}

    /// Room to write something.
    record Line(String label) implements Part {}

    /// Something to tick.
    ///
    /// @param markdown a single paragraph
    record Tick(String markdown) implements Part {}

    /// A part of a run.
    record Picture(String run, long fromNanos, long toNanos) implements Part {}

    /// An empty timeline to draw on.
    ///
    /// @param bars whose ends are to be drawn; none when a moment is to be marked
    record Axis(long fromNanos, long toNanos, List<Bar> bars) implements Part {
        public Axis {
            bars = List.copyOf(bars);
        }
    }

    /// A bar of which only the beginning is given.
    record Bar(String lane, long beginNanos) {}

    /// What belongs together and stays on one page where it can.
    record Frame(List<Part> parts) implements Part {
        public Frame {
            parts = List.copyOf(parts);
        }
    }
}
