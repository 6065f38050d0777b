package lockscope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimTimeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 ns",
        "1, 1 ns",
        "999, 999 ns",
        "1000, 1.000 us",
        "3900, 3.900 us",
        "999999, 999.999 us",
        "1000000, 1.000 ms",
        "13480000, 13.480 ms",
        "13480499, 13.480 ms",
        "13480500, 13.481 ms",
        "1700700000, 1.701 s",
        "3600000000000, 3600.000 s",
        "-13480000, -13.480 ms",
        "-1, -1 ns",
    })
    void text_has_three_decimals_in_the_largest_unit_that_fits(long nanos, String expected) {
        assertThat(SimTime.text(nanos)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 ns",
        "480, 480 ns",
        "40000, 40 us",
        "8200000, 8.2 ms",
        "8249999, 8.2 ms",
        "8250000, 8.3 ms",
        "10000000, 10 ms",
        "100000000000, 100 s",
        "-8200000, -8.2 ms",
    })
    void brief_has_one_decimal_unless_it_is_zero(long nanos, String expected) {
        assertThat(SimTime.brief(nanos)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "13480125, 13.480125 ms",
        "13480000, 13.48 ms",
        "1000000001, 1.000000001 s",
        "1000, 1 us",
        "9223372036854775807, 9223372036.854775807 s",
        "-9223372036854775808, -9223372036.854775808 s",
    })
    void exact_loses_no_digit(long nanos, String expected) {
        assertThat(SimTime.exact(nanos)).isEqualTo(expected);
    }

    @Test
    void rounding_up_to_a_thousand_moves_to_the_next_unit() {
        assertThat(SimTime.text(999_999_600)).isEqualTo("1.000 s");
        assertThat(SimTime.brief(999_960)).isEqualTo("1 ms");
    }

    @Test
    void the_locale_does_not_matter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
            assertThat(SimTime.text(13_480_000)).isEqualTo("13.480 ms");
        } finally {
            Locale.setDefault(before);
        }
    }
}
