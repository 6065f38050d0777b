package lockscope.engine;

/// Simulated time and how it is written: a `long` of nanoseconds, never a `double`.
///
/// The text is the same on every machine: a decimal point, no grouping, and the units `ns`, `us`, `ms` and `s` as
/// listings spell them. The unit is the largest one of which the time is at least one.
public final class SimTime {
    public static final long MICROSECOND = 1_000;
    public static final long MILLISECOND = 1_000 * MICROSECOND;
    public static final long SECOND = 1_000 * MILLISECOND;

    private enum Unit {
        NS(1, 0, "ns"),
        US(MICROSECOND, 3, "us"),
        MS(MILLISECOND, 6, "ms"),
        S(SECOND, 9, "s");

        private final long nanos;
        private final int digits;
        private final String symbol;

        Unit(long nanos, int digits, String symbol) {
            this.nanos = nanos;
            this.digits = digits;
            this.symbol = symbol;
        }
    }

    private SimTime() {}

    /// Three decimals, rounded, so that columns of times line up: `13.480 ms`; whole nanoseconds have none: `480 ns`.
    public static String text(long nanos) {
        return written(nanos, 3, false);
    }

    /// One decimal at most, rounded, for labels and sentences: `8.2 ms`, `40 us`.
    public static String brief(long nanos) {
        return written(nanos, 1, true);
    }

    /// Every digit that is not zero, never rounded: `13.480125 ms`.
    public static String exact(long nanos) {
        return written(nanos, Unit.S.digits, true);
    }

    private static String written(long nanos, int maxDecimals, boolean withoutTrailingZeros) {
        // read as unsigned from here on: the magnitude of Long.MIN_VALUE has no positive long
        long magnitude = nanos < 0 ? -nanos : nanos;
        Unit unit = unitOf(magnitude);
        long rounded = rounded(magnitude, unit, maxDecimals);
        if (unit != Unit.S && rounded == 1_000 * powerOfTen(decimals(unit, maxDecimals))) {
            unit = Unit.values()[unit.ordinal() + 1];
            rounded = rounded(magnitude, unit, maxDecimals);
        }
        int decimals = decimals(unit, maxDecimals);
        String digits = Long.toUnsignedString(rounded);
        digits = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
        int point = digits.length() - decimals;
        int end = digits.length();
        if (withoutTrailingZeros) {
            while (end > point && digits.charAt(end - 1) == '0') {
                end--;
            }
        }
        String fraction = end > point ? "." + digits.substring(point, end) : "";
        return (nanos < 0 ? "-" : "") + digits.substring(0, point) + fraction + " " + unit.symbol;
    }

    private static Unit unitOf(long magnitude) {
        Unit largest = Unit.NS;
        for (Unit unit : Unit.values()) {
            if (Long.compareUnsigned(magnitude, unit.nanos) >= 0) {
                largest = unit;
            }
        }
        return largest;
    }

    /// The magnitude counted in the last decimal that is written, half rounded away from zero.
    private static long rounded(long magnitude, Unit unit, int maxDecimals) {
        long quantum = unit.nanos / powerOfTen(decimals(unit, maxDecimals));
        long whole = Long.divideUnsigned(magnitude, quantum);
        return 2 * Long.remainderUnsigned(magnitude, quantum) >= quantum ? whole + 1 : whole;
    }

    private static int decimals(Unit unit, int maxDecimals) {
        return Math.min(unit.digits, maxDecimals);
    }

    private static long powerOfTen(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
