package lockscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class PacerTest {
    private final Queue<Runnable> moments = new ArrayDeque<>();
    private final Queue<Runnable> pauses = new ArrayDeque<>();
    private final List<Integer> taken = new ArrayList<>();
    private final Pacer<Integer> pacer = new Pacer<>(moments::add, pauses::add, taken::add);

    @Test
    void the_first_is_handed_on_a_moment_later() {
        pacer.take(1);
        assertThat(taken).isEmpty();
        moments.remove().run();
        assertThat(taken).containsExactly(1);
    }

    @Test
    void of_those_that_come_in_a_pause_only_the_newest_is_handed_on() {
        pacer.take(1);
        moments.remove().run();
        pacer.take(2);
        pacer.take(3);
        assertThat(moments).isEmpty();
        pauses.remove().run();
        moments.remove().run();
        pauses.remove().run();
        assertThat(taken).containsExactly(1, 3);
        assertThat(moments).isEmpty();
        assertThat(pauses).isEmpty();
    }

    @Test
    void one_that_comes_after_a_pause_waits_a_moment_only() {
        pacer.take(1);
        moments.remove().run();
        pauses.remove().run();
        pacer.take(2);
        moments.remove().run();
        assertThat(taken).containsExactly(1, 2);
    }

    @Test
    void without_moments_and_pauses_everything_is_handed_on_at_once() {
        Pacer<Integer> prompt = new Pacer<>(Runnable::run, Runnable::run, taken::add);
        prompt.take(1);
        prompt.take(2);
        assertThat(taken).containsExactly(1, 2);
    }
}
