package lockscope.engine.listing;

import java.math.BigDecimal;
import lockscope.engine.SimTime;
import org.jspecify.annotations.Nullable;

/// The exact value of digits and a unit, or what is wrong with them.
public record Numeral(long value, @Nullable String wrong) {
    /// Durations beyond this are refused, so that sums of a few of them cannot overflow.
    static final long LONGEST_NANOS = 1_000_000L * 1_000_000_000L;

    private static final int MOST_DIGITS = 40;

    /// A duration as listings spell it, `4ms`.
    public static String spelt(long nanos) {
        return nanos == 0 ? "0" : SimTime.exact(nanos).replace(" ", "");
    }

    static Numeral integer(String digits) {
        try {
            int value = Integer.parseInt(digits);
            return new Numeral(value, null);
        } catch (NumberFormatException e) {
            return new Numeral(0, "a number beyond 2147483647");
        }
    }

    public static Numeral duration(String digits, String unit) {
        long factor = switch (unit) {
            case "ns" -> 1L;
            case "us" -> 1_000L;
            case "ms" -> 1_000_000L;
            case "s" -> 1_000_000_000L;
            default -> 0L;
        };
        if (factor == 0) {
            return new Numeral(0, "a number with the unknown unit '" + unit + "' (known: ns, us, ms, s)");
        }
        if (digits.length() > MOST_DIGITS) {
            return new Numeral(0, "a duration with more than " + MOST_DIGITS + " digits");
        }
        BigDecimal nanos = new BigDecimal(digits).multiply(BigDecimal.valueOf(factor));
        if (nanos.compareTo(BigDecimal.valueOf(LONGEST_NANOS)) > 0) {
            return new Numeral(0, "a duration beyond 1000000 s");
        }
        if (nanos.stripTrailingZeros().scale() > 0) {
            return new Numeral(0, "a duration that is not a whole number of nanoseconds");
        }
        return new Numeral(nanos.longValueExact(), null);
    }
}
