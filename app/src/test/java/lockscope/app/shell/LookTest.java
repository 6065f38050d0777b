package lockscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookTest {
    @ParameterizedTest
    @CsvSource({"1280, 720, 1", "1920, 1080, 1", "2560, 1080, 1", "2560, 1440, 1.25", "3840, 2160, 1.5"})
    void a_window_of_very_many_pixels_is_drawn_larger(double width, double height, double factor) {
        assertThat(Look.drawn(1, width, height)).isEqualTo(factor);
    }

    @Test
    void larger_text_is_never_drawn_smaller_and_never_smaller_than_chosen() {
        double before = 0;
        for (double chosen = 1; chosen <= 3; chosen += 0.25) {
            double drawn = Look.drawn(chosen, 3840, 2160);
            assertThat(drawn).isGreaterThanOrEqualTo(Math.max(before, chosen));
            before = drawn;
        }
    }
}
