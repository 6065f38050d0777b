package lockscope.app.cli;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads simulated times as listings write them: `8.2ms`, `300us`, `1.5s`.
final class Times {
    private static final Pattern TIME = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?)\\s*(ns|us|ms|s)");

    private Times() {}

    static long parse(String option, String text) {
        Matcher matcher = TIME.matcher(text.strip());
        if (!matcher.matches()) {
            boolean zero = text.strip().equals("0");
            if (zero) {
                return 0;
            }
            throw new Loading.BadInput(option + ": found '" + text + "', expected a time with its unit, such as 8.2ms");
        }
        int digits = switch (matcher.group(2)) {
            case "ns" -> 0;
            case "us" -> 3;
            case "ms" -> 6;
            default -> 9;
        };
        try {
            return new BigDecimal(matcher.group(1)).movePointRight(digits).longValueExact();
        } catch (ArithmeticException e) {
            throw new Loading.BadInput(option + ": '" + text + "' is no whole number of nanoseconds below 292 years");
        }
    }
}
