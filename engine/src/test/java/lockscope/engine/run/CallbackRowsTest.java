package lockscope.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;
import org.junit.jupiter.api.Test;

class CallbackRowsTest {
    /// Slots are used again in this run, so that a slot would be another number than that of its namespace.
    @Test
    void a_callback_is_queued_and_invoked_for_the_same_namespace() {
        Run run = new Run(Shipped.program("net_mutex", "traced-4.15"), Run.Options.INTERACTIVE, List.of());
        run.toEnd();
        Map<Integer, Integer> pending = new TreeMap<>();
        Rows rows = run.trace();
        for (long row = rows.first(); row < rows.end(); row++) {
            if (rows.kind(row) == TraceKind.CALLBACK_QUEUED) {
                pending.merge(rows.object(row), 1, Integer::sum);
            } else if (rows.kind(row) == TraceKind.CALLBACK_INVOKED) {
                pending.merge(rows.object(row), -1, Integer::sum);
            }
        }
        assertThat(pending).hasSizeGreaterThan(100);
        assertThat(pending.values()).containsOnly(0);
    }
}
