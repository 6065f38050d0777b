package lockscope.app.session;

import lockscope.engine.SimTime;

/// How much simulated time passes in a second, from 1 us to 100 s.
public final class Speed {
    public static final long SLOWEST = SimTime.MICROSECOND;
    public static final long FASTEST = 100 * SimTime.SECOND;

    private static final double LONGEST_SHOW_SECONDS = 25;

    private Speed() {}

    /// The place of a speed on a slider from 0 to 1, equal steps for equal ratios.
    public static double toSlider(long nanosPerSecond) {
        return Math.log((double) nanosPerSecond / SLOWEST) / Math.log((double) FASTEST / SLOWEST);
    }

    /// The round speed at a place of the slider.
    public static long ofSlider(double place) {
        return round(SLOWEST * Math.pow((double) FASTEST / SLOWEST, place));
    }

    /// A speed at which a run is pleasant to watch.
    public static long fitting(long runNanos) {
        return round(runNanos / LONGEST_SHOW_SECONDS);
    }

    /// The nearest of 1, 2, 5 times a power of ten.
    private static long round(double wanted) {
        double bounded = Math.clamp(wanted, SLOWEST, FASTEST);
        long power = 1;
        while (power * 10 <= bounded) {
            power *= 10;
        }
        double digits = bounded / power;
        long rounded = digits < 1.5 ? power : digits < 3.5 ? 2 * power : digits < 7.5 ? 5 * power : 10 * power;
        return Math.clamp(rounded, SLOWEST, FASTEST);
    }
}
