package lockscope.engine.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockscope.engine.fold.HoldTimes;
import lockscope.engine.fold.Lane;
import lockscope.engine.fold.RowFold;
import lockscope.engine.fold.Slices;
import lockscope.engine.fold.Waits;
import lockscope.engine.listing.Loaded;
import lockscope.engine.listing.Loader;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Program;
import lockscope.engine.run.Run;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TraceFormatTest {
    private static final String STRATEGY = """
        strategy s "S";
        mutex m;
        rwsem w;
        """;
    private static final String SCENARIO = """
        scenario t "T";
        machine { cpus 2; }
        task a(4) at 0 every 10us {
            repeat 3 {
                mutex_lock(m);
                cpu_work(100us);
                mutex_unlock(m);
                down_read(w);
                synchronize_rcu();
                up_read(w);
                sleep(50us);
            }
        }
        """;
    private static final Program PROGRAM = program();
    private static final Run RUN = run();
    private static final Rows ROWS = RUN.trace();

    private static Program program() {
        Loaded loaded = Loader.load(new FileLibrary(), new Source("s", STRATEGY), new Source("t", SCENARIO), Map.of());
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

    private static String text(TraceFormat format) {
        return new String(bytes(format), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(TraceFormat format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TraceWriter writer = format.writer(PROGRAM, bytes);
        Run run = new Run(PROGRAM, Run.Options.TOTALS, List.of(writer));
        run.toEnd();
        writer.finish(run.endNanos());
        return bytes.toByteArray();
    }

    private static long sum(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        long sum = 0;
        while (matcher.find()) {
            sum += Long.parseLong(matcher.group(1).replace(".", ""));
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource(TraceFormat.class)
    void the_same_run_gives_the_same_bytes(TraceFormat format) {
        assertThat(bytes(format)).isEqualTo(bytes(format)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(TraceFormat.class)
    void a_full_disk_is_an_error(TraceFormat format) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        TraceWriter writer = format.writer(PROGRAM, full);
        assertThatThrownBy(() -> writer.finish(0)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void the_ending_of_a_name_chooses_the_format() {
        assertThat(TraceFormat.of("storm.waits.csv")).isEqualTo(TraceFormat.WAITS);
        assertThat(TraceFormat.of("storm.csv")).isEqualTo(TraceFormat.EVENTS);
        assertThat(TraceFormat.of("storm.json")).isEqualTo(TraceFormat.CHROME);
        assertThat(TraceFormat.of("storm.pftrace")).isEqualTo(TraceFormat.PERFETTO);
        assertThat(TraceFormat.of("storm.txt")).isEqualTo(TraceFormat.FTRACE);
        assertThat(TraceFormat.of("storm.doc")).isNull();
    }

    @Test
    void every_row_is_a_line_of_the_events() {
        assertThat(text(TraceFormat.EVENTS).lines()).hasSize((int) ROWS.end() + 1);
    }

    @Test
    void the_waits_are_those_of_the_fold() {
        List<String> lines = text(TraceFormat.WAITS).lines().skip(1).toList();
        Waits waits = Waits.of(PROGRAM, ROWS, RowFold.NO_HORIZON, RUN.endNanos());
        assertThat(lines).hasSameSizeAs(waits.list());
        assertThat(lines.stream()
                        .mapToLong(line -> Long.parseLong(line.split(",", -1)[2]))
                        .sum())
                .isEqualTo(waits.list().stream().mapToLong(w -> w.nanos()).sum());
    }

    @Test
    void tracks_of_tasks_hold_the_slices_of_the_fold() {
        Slices slices = Slices.of(PROGRAM, ROWS, RowFold.NO_HORIZON, RUN.endNanos());
        int count = 0;
        long nanos = 0;
        for (Lane lane : slices.tasks()) {
            for (int i = 0; i < lane.size(); i++) {
                count++;
                nanos += lane.end(i) - lane.begin(i);
            }
        }
        String json = text(TraceFormat.CHROME);
        String ofTasks = "\"ph\":\"X\",\"pid\":2,.*?\"dur\":([0-9.]+)";
        assertThat(Pattern.compile(ofTasks).matcher(json).results()).hasSize(count);
        assertThat(sum(json, ofTasks)).isEqualTo(nanos);
    }

    @Test
    void tracks_of_locks_hold_the_holds_of_the_fold() {
        HoldTimes holds = HoldTimes.of(PROGRAM, ROWS, RowFold.NO_HORIZON, RUN.endNanos());
        assertThat(sum(text(TraceFormat.CHROME), "\"ph\":\"X\",\"pid\":3,.*?\"dur\":([0-9.]+)"))
                .isEqualTo(holds.list().stream().mapToLong(h -> h.nanos()).sum());
    }

    @Test
    void an_arrow_has_two_ends() {
        String json = text(TraceFormat.CHROME);
        long starts = Pattern.compile("\"ph\":\"s\"").matcher(json).results().count();
        assertThat(starts)
                .isPositive()
                .isEqualTo(
                        Pattern.compile("\"ph\":\"f\"").matcher(json).results().count());
    }

    @Test
    void the_text_of_the_kernel_has_a_switch_for_each_task_that_gets_a_cpu() {
        long entries = 0;
        for (long row = 0; row < ROWS.end(); row++) {
            entries += ROWS.kind(row) == TraceKind.SWITCH_IN ? 1 : 0;
        }
        assertThat(text(TraceFormat.FTRACE)
                        .lines()
                        .filter(line -> line.contains("sched_switch") && !line.contains("next_pid=0")))
                .hasSize((int) entries);
    }

    @Test
    void lines_of_the_kernel_s_text_are_in_order_of_time() {
        List<String> times = text(TraceFormat.FTRACE)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll(".* ([0-9]+\\.[0-9]{9}): .*", "$1"))
                .toList();
        assertThat(times).isSorted().isNotEmpty();
    }
}
