package lockscope.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import lockscope.engine.program.TaskTable;
import org.junit.jupiter.api.Test;

/// Every word that is shown has the name of what stands there.
class CellsTest {
    private static final long MS = 1_000_000;

    private final Run run = new Run(Shipped.program("net_mutex", "unshare-storm"), Run.Options.INTERACTIVE);
    private final TaskTable table = new TaskTable(run.program());

    private static long value(Iterable<Cell> cells, String name) {
        for (Cell cell : cells) {
            if (cell.name().equals(name)) {
                return cell.value();
            }
        }
        throw new AssertionError("no word " + name);
    }

    @Test
    void they_say_what_the_views_say() {
        for (long time = 0; time < 60 * MS; time += 1_300_000) {
            Snapshot s = run.at(time);
            Cells cells = s.cells();
            for (int task = 1; task <= s.tasks(); task++) {
                assertThat(s.pc(task)).isIn(-1, (int) value(cells.ofTask(task), "pc"));
                assertThat(s.cpu(task)).isIn(-1, (int) value(cells.ofTask(task), "cpu"));
            }
            for (int cpu = 0; cpu < s.cpus(); cpu++) {
                boolean starting = value(cells.ofCpu(cpu), "starting") != 0;
                assertThat(starting ? 0 : value(cells.ofCpu(cpu), "current")).isEqualTo(s.running(cpu));
            }
            for (int lock = 0; lock < s.program().locks().size(); lock++) {
                long owner = value(cells.ofLock(lock), "owner");
                assertThat(owner == 0).isEqualTo(s.holders(lock).isEmpty());
            }
            assertThat(cells.ofGlobals()).hasSameSizeAs(s.program().globals());
            assertThat(cells.ofRcu()).isNotEmpty();
        }
    }

    @Test
    void the_wait_of_the_storm_stands_in_the_words() {
        Snapshot s = run.at(13 * MS);
        int worker = table.find("kworker/0:1");
        assertThat(value(s.cells().ofLock(s.program().lock("net_mutex")), "owner"))
                .isEqualTo(worker);
        assertThat(value(s.cells().ofTask(table.find("reader")), "rcu_nesting")).isEqualTo(1);
        assertThat(value(s.cells().ofRcu(), "number")).isEqualTo(1);
        assertThat(value(s.cells().ofRcu(), "completed")).isZero();
    }

    @Test
    void a_namespace_has_words_as_long_as_it_is_memory() {
        assertThat(value(run.at(MS).cells().ofNet(1), "count")).isEqualTo(1);
        run.toEnd();
        assertThat(run.at(run.endNanos()).cells().ofNet(1)).isEmpty();
    }
}
