package lockscope.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The text of models for Spin; Spin itself runs them in [SpinTest].
class PromelaTest {
    private static final Path GOLDEN = Path.of("src/test/resources/lockscope/engine/explore/tiny.pml");
    private static final Path KERNEL = Path.of("src/main/resources/lockscope/engine/explore/kernel.pml");

    @Test
    void a_tiny_program_has_the_model_that_was_checked_with_spin() throws IOException {
        String model = Promela.of(Small.tiny(
                "mutex m; rwsem s kind 5.3; int g = 0; list nets of net;",
                "task a(2) { mutex_lock(m); x = g; g = x + 1; mutex_unlock(m); }"
                        + "task b { down_write(s); repeat 2 { cpu_work(1us); } up_write(s); synchronize_rcu(); }"));
        String kernel = Files.readString(KERNEL);
        assertThat(model).contains(kernel);
        String own = model.replace(kernel, "");
        if (System.getProperty("golden", "").equals("write")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, own);
        }
        assertThat(own).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void what_has_no_model_is_refused() {
        StringBuilder tasks = new StringBuilder();
        for (int i = 0; i < 61; i++) {
            tasks.append("task t").append(i).append(" { cpu_work(1us); }");
        }
        assertThatThrownBy(() -> Promela.of(Small.tiny("", tasks.toString())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more than 60 tasks");
    }
}
