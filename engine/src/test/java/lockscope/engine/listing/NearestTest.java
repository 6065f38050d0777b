package lockscope.engine.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KNOWN = List.of("net_mutex", "net_sem", "pre_exit", "small/module");

    @Test
    void a_letter_too_few_or_two_that_changed_places_are_forgiven() {
        assertThat(Nearest.among("net_mutx", KNOWN)).isEqualTo("net_mutex");
        assertThat(Nearest.among("net_sme", KNOWN)).isEqualTo("net_sem");
        assertThat(Nearest.hint("small/modul", KNOWN)).isEqualTo("; did you mean 'small/module'?");
    }

    @Test
    void a_name_far_from_all_is_not_guessed() {
        assertThat(Nearest.among("rcu", KNOWN)).isNull();
        assertThat(Nearest.hint("completely different", KNOWN)).isEmpty();
        assertThat(Nearest.hint("x".repeat(100_000), KNOWN)).isEmpty();
    }
}
