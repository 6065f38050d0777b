package lockscope.engine.fold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DistributionTest {
    @Test
    void percentiles_are_values_that_occurred() {
        Distribution distribution = new Distribution();
        for (int i = 100; i >= 1; i--) {
            distribution.add(i * 1_000L);
        }

        assertThat(distribution.spread()).isEqualTo(new Spread(100, 5_050_000, 100_000, 50_000, 99_000, true));
    }

    @Test
    void nothing_has_a_spread_of_zeros() {
        assertThat(new Distribution().spread()).isEqualTo(new Spread(0, 0, 0, 0, 0, true));
        assertThat(new Distribution().spread().mean()).isZero();
    }

    @Test
    void beyond_the_exact_part_percentiles_are_at_most_one_in_128_too_large() {
        Distribution distribution = new Distribution();
        int count = Distribution.EXACT + 1_000;
        for (int i = 1; i <= count; i++) {
            distribution.add(i * 1_000L);
        }

        Spread spread = distribution.spread();

        long half = (count + 1L) / 2 * 1_000;
        assertThat(spread.exact()).isFalse();
        assertThat(spread.max()).isEqualTo(count * 1_000L);
        assertThat(spread.p50()).isBetween(half, half + half / 128);
    }
}
