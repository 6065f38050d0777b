package lockscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void words_stand_left_and_numbers_right() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);

        new Table("lock", "taken", "<by")
                .row("net_mutex", "7", "ns")
                .row("rtnl", "1,000", "kworker")
                .print(new Console(stream, stream, false, false), "  ");

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
              lock       taken  by
              net_mutex      7  ns
              rtnl       1,000  kworker
            """);
    }
}
