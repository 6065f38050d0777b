package lockscope.app.exporter;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A unit for the width of a page: an inch has 25.4 mm, 72 pt, and 96 px.
public enum Unit {
    MM("25.4"),
    PX("96"),
    PT("72");

    private static final BigDecimal MM_OF_INCH = new BigDecimal("25.4");

    private final BigDecimal ofInch;

    Unit(String ofInch) {
        this.ofInch = new BigDecimal(ofInch);
    }

    /// `mm`, `px` or `pt`.
    public String symbol() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The width in millimetres as [lockscope.app.plate.Sheet] reads it; null for what is no number.
    public @Nullable String millimetres(String number) {
        String text = number.strip();
        if (!text.matches("\\d{1,5}(\\.\\d{1,3})?")) {
            return null;
        }
        return plain(new BigDecimal(text).multiply(MM_OF_INCH).divide(ofInch, MathContext.DECIMAL64)) + "mm";
    }

    /// So many millimetres in this unit.
    public String of(double millimetres) {
        return plain(BigDecimal.valueOf(millimetres).multiply(ofInch).divide(MM_OF_INCH, MathContext.DECIMAL64));
    }

    /// So many millimetres in this unit, rounded to a whole number.
    public String whole(double millimetres) {
        return new BigDecimal(of(millimetres)).setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    private static String plain(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
