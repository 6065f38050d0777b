package lockscope.app.plate;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A regular expression for names of lanes. One that takes exponential time is stopped: it may come from a file.
public final class LanePattern {
    private static final int MOST_STEPS = 200_000;
    private static final int LONGEST = 500;

    private final @Nullable Pattern pattern;

    /// @param text empty for every name
    /// @throws java.util.regex.PatternSyntaxException when it is no regular expression
    public LanePattern(String text) {
        if (text.length() > LONGEST) {
            throw new java.util.regex.PatternSyntaxException("longer than " + LONGEST, "", 0);
        }
        pattern = text.isEmpty() ? null : Pattern.compile(text);
    }

    public boolean matches(String name) {
        return pattern == null || pattern.matcher(new Counted(name, new int[1])).find();
    }

    /// A match takes too long.
    public static final class TooSlow extends Unshowable {
        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("the regular expression for the lanes takes too long; take a simpler one");
        }
    }

    private record Counted(String text, int[] steps) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (++steps[0] > MOST_STEPS) {
                throw new TooSlow();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.substring(start, end), steps);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
