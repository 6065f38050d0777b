package lockscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class InterruptionTest {
    @Test
    void whoever_interrupts_waits_for_the_last_words() throws InterruptedException {
        AtomicBoolean ended = new AtomicBoolean();
        Interruption interruption = Interruption.listening();
        assertThat(interruption.isAsked()).isFalse();
        Thread user = new Thread(() -> {
            interruption.interrupt();
            ended.set(true);
        });
        user.start();
        while (!interruption.isAsked()) {
            Thread.onSpinWait();
        }
        assertThat(ended).isFalse();
        interruption.close();
        user.join();
        assertThat(ended).isTrue();
    }
}
