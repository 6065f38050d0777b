package lockscope.lessons.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// How values are written.
final class FormatTest {
    @Test
    void values_are_written_as_people_write_them() {
        assertThat(Format.PLAIN.write(new Value.Time(8_300_000))).isEqualTo("8.3 ms");
        assertThat(Format.CLOCK.write(new Value.Time(100_400_000_000L))).isEqualTo("1m40s");
        assertThat(Format.WORDS.write(new Value.Quantity(3))).isEqualTo("three");
        assertThat(Format.PLAIN.write(new Value.Quantity(10_000))).isEqualTo("10,000");
        assertThat(Format.HUNDREDTHS.write(new Value.Quantity(5.902))).isEqualTo("5.90");
        assertThat(Format.PERCENT.write(new Value.Quantity(0.78))).isEqualTo("78 %");
        assertThat(Format.PLAIN.write(new Value.Names(List.of("ns/1", "ns/2", "ns/3"))))
                .isEqualTo("ns/1, ns/2 and ns/3");
        assertThat(Format.PLAIN.write(new Value.Names(List.of()))).isEqualTo("nobody");
    }
}
