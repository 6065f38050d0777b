package lockscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class PacerTest {
    private final Queue<Runnable> pauses = new ArrayDeque<>();
    private final List<Integer> taken = new ArrayList<>();
    private final Pacer<Integer> pacer = new Pacer<>(pauses::add, taken::add);

    @Test
    void the_first_is_handed_on_at_once() {
        pacer.take(1);
        assertThat(taken).containsExactly(1);
    }

    @Test
    void of_those_that_come_in_a_pause_only_the_newest_is_handed_on() {
        pacer.take(1);
        pacer.take(2);
        pacer.take(3);
        passPause();
        passPause();
        assertThat(taken).containsExactly(1, 3);
        assertThat(pauses).isEmpty();
    }

    @Test
    void without_pauses_everything_is_handed_on() {
        Pacer<Integer> prompt = new Pacer<>(Runnable::run, taken::add);
        prompt.take(1);
        prompt.take(2);
        assertThat(taken).containsExactly(1, 2);
    }

    @Test
    void a_new_start_waits_for_no_pause_and_forgets_what_waits() {
        pacer.take(1);
        pacer.take(2);
        pacer.restart();
        pacer.take(3);
        assertThat(taken).containsExactly(1, 3);
    }

    private void passPause() {
        pauses.remove().run();
    }
}
