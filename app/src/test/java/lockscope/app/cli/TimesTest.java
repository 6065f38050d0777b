package lockscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "7ns, 7", "3.9us, 3900", "8.2ms, 8200000", "8.2 ms, 8200000", "1.5s, 1500000000"})
    void times_have_units(String text, long nanos) {
        assertThat(Times.parse("--at", text)).isEqualTo(nanos);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8", "8.2", "ms", "-1ms", "1e3ms", "0.5ns", "999999999999s"})
    void what_is_no_time_is_refused(String text) {
        assertThatThrownBy(() -> Times.parse("--at", text))
                .isInstanceOf(Loading.BadInput.class)
                .hasMessageStartingWith("--at");
    }
}
