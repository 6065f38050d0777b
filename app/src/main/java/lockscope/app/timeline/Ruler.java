package lockscope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.words.Axis;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;

/// The marks of a time axis: round times, far enough apart that their labels do not meet.
public final class Ruler {
    private static final double APART = 92;

    /// @param label with its unit
    public record Mark(long nanos, String label) {}

    private Ruler() {}

    /// @param width of the axis, pixels
    public static List<Mark> marks(Viewport view, double width, Words words) {
        long step = step(Math.max(1, Math.round(APART / width * view.span())));
        List<Mark> marks = new ArrayList<>();
        long first = Math.floorDiv(view.fromNanos() + step - 1, step) * step;
        for (long time = Math.max(0, first); time <= view.toNanos(); time += step) {
            marks.add(new Mark(time, words.axis() == Axis.STEPS ? words.point(time) : label(time, step)));
        }
        return marks;
    }

    /// The next of 1, 2, 5 times a power of ten.
    private static long step(long least) {
        long power = 1;
        while (power * 10 <= least) {
            power *= 10;
        }
        for (long digit : new long[] {1, 2, 5}) {
            if (power * digit >= least) {
                return power * digit;
            }
        }
        return power * 10;
    }

    private static String label(long time, long step) {
        long unit = unit(Math.max(time, step));
        String symbol = unit == SimTime.SECOND
                ? "s"
                : unit == SimTime.MILLISECOND ? "ms" : unit == SimTime.MICROSECOND ? "us" : "ns";
        long whole = time / unit;
        long rest = time % unit;
        if (rest == 0) {
            return whole + " " + symbol;
        }
        String digits = Long.toString(unit + rest).substring(1);
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return whole + "." + digits.substring(0, end) + " " + symbol;
    }

    private static long unit(long nanos) {
        return nanos >= SimTime.SECOND
                ? SimTime.SECOND
                : nanos >= SimTime.MILLISECOND
                        ? SimTime.MILLISECOND
                        : nanos >= SimTime.MICROSECOND ? SimTime.MICROSECOND : 1;
    }
}
