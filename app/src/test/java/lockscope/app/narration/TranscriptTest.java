package lockscope.app.narration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.RunView;
import lockscope.app.session.Setup;
import lockscope.app.words.Words;
import lockscope.engine.program.TaskTable;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;
import org.junit.jupiter.api.Test;

class TranscriptTest {
    private static final Words WORDS = new Words(Locale.ROOT);
    private static final List<RunView> RUNS = List.of(
            run("unshare-storm", "net_mutex"),
            run("module-arrives", "pernet_ops_rwsem"),
            run("killed-while-waiting", "net_mutex"),
            run("rcu-readers", "expedited"),
            run("init-fails", "net_mutex"));
    /// What tasks do between two events; lanes show it.
    private static final Set<TraceKind> SHOWN_ONLY = EnumSet.of(
            TraceKind.SWITCH_IN,
            TraceKind.SWITCH_OUT,
            TraceKind.MODE,
            TraceKind.WAKE,
            TraceKind.SPIN,
            TraceKind.METHOD_END,
            TraceKind.WORK_QUEUED,
            TraceKind.WORK_END,
            TraceKind.CALLBACK_QUEUED,
            TraceKind.CALLBACK_INVOKED);
    /// What a learner without any course has to hear about.
    private static final Set<TraceKind> FOR_EVERYBODY = EnumSet.of(
            TraceKind.TASK_START,
            TraceKind.TASK_EXIT,
            TraceKind.WAIT_BEGIN,
            TraceKind.WAIT_END,
            TraceKind.CALL,
            TraceKind.RETURN,
            TraceKind.NET,
            TraceKind.BATCH,
            TraceKind.SIGNAL);

    private static RunView run(String scenario, String strategy) {
        return new Lab(new ShippedLibrary(), WORDS)
                .perform(new Setup(scenario, List.of(strategy), Map.of()))
                .runs()
                .getFirst();
    }

    /// What is told of each row, by depth; nothing for rows that a depth leaves out.
    private static Map<Depth, List<String>> told(RunView run) {
        Map<Depth, List<String>> told = new EnumMap<>(Depth.class);
        Names names = new Names(run.program(), new TaskTable(run.program())::name);
        Rows rows = run.rows();
        for (Depth depth : Depth.values()) {
            Transcript transcript = new Transcript(run.program(), names, depth);
            List<String> sentences = new ArrayList<>();
            for (long row = rows.first(); row < rows.end(); row++) {
                String sentence = transcript.tell(rows, row);
                sentences.add(sentence == null ? "" : sentence);
            }
            told.put(depth, sentences);
        }
        return told;
    }

    private static Set<TraceKind> kindsAt(Depth depth) {
        Set<TraceKind> kinds = EnumSet.noneOf(TraceKind.class);
        for (RunView run : RUNS) {
            List<String> sentences = told(run).getOrDefault(depth, List.of());
            for (int i = 0; i < sentences.size(); i++) {
                if (!sentences.get(i).isEmpty()) {
                    kinds.add(run.rows().kind(run.rows().first() + i));
                }
            }
        }
        return kinds;
    }

    @Test
    void every_kind_of_event_is_told_to_whoever_wants_the_kernel() {
        Set<TraceKind> expected = EnumSet.complementOf(EnumSet.copyOf(SHOWN_ONLY));
        // none of these runs breaks a rule
        expected.remove(TraceKind.VIOLATION);
        assertThat(kindsAt(Depth.KERNEL)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void what_changes_the_life_of_a_task_or_a_namespace_is_told_at_every_depth() {
        for (Depth depth : Depth.values()) {
            assertThat(kindsAt(depth)).as(depth.name()).containsAll(FOR_EVERYBODY);
        }
    }

    /// What each row says at a depth when every event is asked for; empty for what lanes show.
    private static List<String> everything(RunView run, Depth depth) {
        Names names = new Names(run.program(), new TaskTable(run.program())::name);
        Transcript transcript = new Transcript(run.program(), names, depth);
        Rows rows = run.rows();
        List<String> sentences = new ArrayList<>();
        for (long row = rows.first(); row < rows.end(); row++) {
            String sentence = transcript.tellAll(rows, row);
            sentences.add(sentence == null ? "" : sentence);
        }
        return sentences;
    }

    @Test
    void every_event_that_the_kernel_hears_of_is_told_at_each_depth_to_whoever_asks() {
        for (RunView run : RUNS) {
            List<String> kernel = told(run).getOrDefault(Depth.KERNEL, List.of());
            for (Depth depth : Depth.values()) {
                List<String> all = everything(run, depth);
                for (int i = 0; i < all.size(); i++) {
                    assertThat(all.get(i).isEmpty())
                            .as(kernel.get(i))
                            .isEqualTo(kernel.get(i).isEmpty());
                }
            }
            assertThat(everything(run, Depth.NOVICE)).allSatisfy(TranscriptTest::hasNoNameFromTheKernel);
        }
    }

    private static void hasNoNameFromTheKernel(String sentence) {
        assertThat(sentence)
                .doesNotContainIgnoringCase(
                        "mutex", "rcu", "grace period", "rwsem", "spinlock", "callback", "_ns", "()");
    }

    @Test
    void a_deeper_telling_leaves_nothing_out_and_a_novice_reads_no_name_from_the_kernel() {
        for (RunView run : RUNS) {
            Map<Depth, List<String>> told = told(run);
            List<String> novice = told.getOrDefault(Depth.NOVICE, List.of());
            List<String> course = told.getOrDefault(Depth.COURSE, List.of());
            List<String> kernel = told.getOrDefault(Depth.KERNEL, List.of());
            for (int i = 0; i < novice.size(); i++) {
                assertThat(novice.get(i).isEmpty() || !course.get(i).isEmpty())
                        .as(novice.get(i))
                        .isTrue();
                assertThat(course.get(i).isEmpty() || !kernel.get(i).isEmpty())
                        .as(course.get(i))
                        .isTrue();
                hasNoNameFromTheKernel(novice.get(i));
            }
        }
    }
}
