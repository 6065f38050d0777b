package lockscope.app.session;

import lockscope.app.words.Axis;

/// How much of the axis passes in a second: from 1 us to 100 s of simulated time, or from 1 to 1,000 steps.
public final class Speed {
    private static final double LONGEST_SHOW_SECONDS = 25;

    private Speed() {}

    /// The place of a speed on a slider from 0 to 1, equal steps for equal ratios.
    public static double toSlider(long perSecond, Axis axis) {
        return Math.log((double) perSecond / axis.slowest()) / Math.log((double) axis.fastest() / axis.slowest());
    }

    /// The round speed at a place of the slider.
    public static long ofSlider(double place, Axis axis) {
        return round(axis.slowest() * Math.pow((double) axis.fastest() / axis.slowest(), place), axis);
    }

    /// A speed at which a run is pleasant to watch.
    public static long fitting(long length, Axis axis) {
        return round(length / LONGEST_SHOW_SECONDS, axis);
    }

    /// The next round speed above that one.
    public static long faster(long perSecond, Axis axis) {
        long next = round(2.2 * perSecond, axis);
        return next > perSecond ? next : axis.fastest();
    }

    /// The next round speed below that one.
    public static long slower(long perSecond, Axis axis) {
        long next = round(perSecond / 2.2, axis);
        return next < perSecond ? next : axis.slowest();
    }

    /// The nearest of 1, 2, 5 times a power of ten.
    private static long round(double wanted, Axis axis) {
        double bounded = Math.clamp(wanted, (double) axis.slowest(), (double) axis.fastest());
        long power = 1;
        while (power * 10 <= bounded) {
            power *= 10;
        }
        double digits = bounded / power;
        long rounded = digits < 1.5 ? power : digits < 3.5 ? 2 * power : digits < 7.5 ? 5 * power : 10 * power;
        return Math.clamp(rounded, axis.slowest(), axis.fastest());
    }
}
