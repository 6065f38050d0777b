package lockscope.app.charts;

/// Round steps for axes.
public final class Scale {
    private Scale() {}

    /// The smallest of 1, 2, 5 times a power of ten that takes at most so many steps to get there.
    ///
    /// @param most at least 0
    public static long step(long most, int steps) {
        long power = 1;
        while (true) {
            for (long digit : new long[] {1, 2, 5}) {
                if (power * digit * steps >= most) {
                    return power * digit;
                }
            }
            power *= 10;
        }
    }

    /// The first multiple of the step that is not less.
    public static long top(long most, long step) {
        return Math.max(step, (most + step - 1) / step * step);
    }
}
