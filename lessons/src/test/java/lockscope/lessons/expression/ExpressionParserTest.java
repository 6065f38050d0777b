package lockscope.lessons.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lockscope.lessons.expression.Expression.Binary;
import lockscope.lessons.expression.Expression.Measured;
import lockscope.lessons.expression.Expression.Operator;
import org.junit.jupiter.api.Test;

/// How expressions are read.
final class ExpressionParserTest {
    @Test
    void a_measure_takes_its_words_in_any_order() throws Malformed {
        Measured measured = (Measured) ExpressionParser.expression("wait.max by ns/3 in before of net_mutex");
        assertThat(measured.measure()).isEqualTo(Measure.WAIT);
        assertThat(measured.statistic()).isEqualTo(Statistic.MAX);
        assertThat(measured.of()).isEqualTo("net_mutex");
        assertThat(measured.by()).isEqualTo("ns/3");
        assertThat(measured.run()).isEqualTo("before");
    }

    @Test
    void times_bind_more_tightly_than_plus_and_plus_than_comparison() throws Malformed {
        Binary less = (Binary) ExpressionParser.expression("1ms + 2 * elapsed < 5ms and elapsed > 0");
        assertThat(less.operator()).isEqualTo(Operator.AND);
        assertThat(((Binary) less.left()).operator()).isEqualTo(Operator.LESS);
    }

    @Test
    void a_moment_may_be_a_sum() throws Malformed {
        Measured queue = (Measured) ExpressionParser.expression("queue of net_mutex at net.dead nth 2 + 1us in before");
        assertThat(queue.at()).isInstanceOf(Binary.class);
    }

    @Test
    void a_claim_has_words_and_what_they_rest_on() throws Malformed {
        Gap gap = ExpressionParser.gap("\"nobody waits\" if wait.count of net_mutex == 0");
        assertThat(gap.isClaim()).isTrue();
        assertThat(gap.words()).isEqualTo("nobody waits");
        assertThat(ExpressionParser.gap("elapsed as clock").format()).isEqualTo(Format.CLOCK);
    }

    @Test
    void what_cannot_be_read_is_said_with_its_place() {
        assertThatThrownBy(() -> ExpressionParser.expression("elapsd")).isInstanceOfSatisfying(Malformed.class, e -> {
            assertThat(e.words()).isEqualTo("found 'elapsd', expected a measure; did you mean 'elapsed'?");
            assertThat(e.offset()).isZero();
        });
        assertThatThrownBy(() -> ExpressionParser.expression("wait of net_mutex"))
                .hasMessageContaining("a statistic after it");
        assertThatThrownBy(() -> ExpressionParser.expression("elapsed of net_mutex"))
                .hasMessageContaining("no 'of' after 'elapsed'");
        assertThatThrownBy(() -> ExpressionParser.expression("queue of net_mutex"))
                .hasMessageContaining("'at' and a moment");
    }

    @Test
    void every_measure_can_be_found_by_its_name() {
        for (Measure measure : Measure.values()) {
            assertThat(Measure.named(measure.text())).isEqualTo(measure);
        }
    }
}
