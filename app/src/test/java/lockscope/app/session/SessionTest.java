package lockscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.stage.StageModel;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import lockscope.engine.program.TaskTable;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final long MS = SimTime.MILLISECOND;

    private final Session session = new Session(
            new Lab(new ShippedLibrary(), new Words(Locale.ROOT)), Runnable::run, Runnable::run, Runnable::run);

    @Test
    void at_13_ms_five_wait_for_the_mutex_and_nobody_for_the_semaphore() {
        session.choose(Setup.OPENING);
        session.playback().seek(13 * MS);
        List<StageModel> stages = session.momentProperty().get().stages();
        assertThat(stages.get(0).hero().waiting()).isEqualTo(5);
        assertThat(stages.get(0).gates().getFirst().line()).hasSize(5);
        assertThat(stages.get(1).hero().waiting()).isZero();
    }

    @Test
    void the_line_and_the_hero_agree_at_every_event() {
        session.choose(new Setup("three-creators", List.of("net_mutex"), Map.of()));
        long before = -1;
        while (session.playback().playhead() != before) {
            before = session.playback().playhead();
            StageModel stage = session.momentProperty().get().stages().getFirst();
            int inLine =
                    stage.gates().stream().mapToInt(gate -> gate.line().size()).sum();
            assertThat(stage.hero().waiting()).as("at %d", before).isEqualTo(inLine);
            session.playback().step();
        }
    }

    @Test
    void steps_back_show_the_same_stages_as_steps_forward() {
        session.choose(new Setup("one-life", List.of("pernet_ops_rwsem"), Map.of()));
        List<StageModel> forward = new ArrayList<>();
        while (session.playback().playhead() < session.experiment().endNanos()) {
            forward.add(session.momentProperty().get().stages().getFirst());
            session.playback().step();
        }
        for (StageModel stage : forward.reversed()) {
            session.playback().stepBack();
            assertThat(session.momentProperty().get().stages().getFirst()).isEqualTo(stage);
        }
    }

    @Test
    void a_machine_setting_runs_anew_and_keeps_the_moment() {
        session.choose(Setup.OPENING);
        session.playback().seek(13 * MS);
        session.choose(session.setup().withSetting("cpus", "4"));
        assertThat(session.playback().playhead()).isEqualTo(13 * MS);
        assertThat(session.momentProperty().get().stages().getFirst().cpus()).hasSizeGreaterThan(0);
        assertThat(session.experiment().failed()
                        || session.experiment().setup().settings().containsKey("cpus"))
                .isTrue();
    }

    @Test
    void runs_that_take_long_say_how_far_they_are_and_can_be_given_up() {
        session.choose(Setup.OPENING);
        Experiment before = session.experiment();
        List<Progress.Run> heard = new ArrayList<>();
        session.progressProperty()
                .subscribe(progress -> progress.runs().forEach(run -> {
                    heard.add(run);
                    session.giveUp();
                }));
        session.choose(new Setup("unshare-loop", List.of("net_mutex"), Map.of()));
        assertThat(heard).singleElement().satisfies(run -> {
            assertThat(run.strategy()).isEqualTo("net_mutex");
            assertThat(run.nanos()).isPositive();
        });
        assertThat(session.busyProperty().get()).isFalse();
        assertThat(session.experiment()).isSameAs(before);
        assertThat(session.setup()).isEqualTo(Setup.OPENING);
    }

    @Test
    void the_same_tasks_arrive_at_the_same_times_in_every_pane() {
        session.choose(new Setup("unshare-storm", List.of("net_mutex", "net_sem", "pernet_ops_rwsem"), Map.of()));
        List<List<String>> arrivals =
                session.experiment().runs().stream().map(SessionTest::arrivals).toList();
        assertThat(arrivals.getFirst()).hasSizeGreaterThan(5);
        assertThat(arrivals).allSatisfy(each -> assertThat(each).isEqualTo(arrivals.getFirst()));
        session.choose(session.setup().withSetting("seed", "7"));
        assertThat(session.experiment().runs())
                .allSatisfy(run -> assertThat(run.program().machine().seed()).isEqualTo(7));
    }

    private static List<String> arrivals(RunView run) {
        List<String> arrivals = new ArrayList<>();
        TaskTable names = new TaskTable(run.program());
        Rows rows = run.rows();
        for (long row = rows.first(); row < rows.end(); row++) {
            if (rows.kind(row) == TraceKind.TASK_START) {
                arrivals.add(names.name(rows.task(row)) + " at " + rows.time(row));
            }
        }
        return arrivals;
    }

    @Test
    void two_panes_of_one_strategy_tell_how_far_each_of_them_is() {
        List<Progress> heard = new ArrayList<>();
        Wish wish = new Wish(() -> false, Runnable::run, heard::add);
        wish.ofPane(1).reached("net_mutex", 3);
        wish.ofPane(0).reached("net_mutex", 5);
        assertThat(heard.getLast().runs())
                .containsExactly(new Progress.Run("net_mutex", 5), new Progress.Run("net_mutex", 3));
    }

    @Test
    void playing_stops_at_the_end() {
        session.choose(new Setup("one-life", List.of("net_mutex"), Map.of()));
        session.playback().togglePlaying();
        for (int i = 0; i < 3000 && session.playback().playingProperty().get(); i++) {
            session.playback().pass(0.016);
        }
        assertThat(session.playback().playingProperty().get()).isFalse();
        assertThat(session.playback().playhead()).isEqualTo(session.experiment().endNanos());
    }

    @Test
    void without_the_future_nothing_is_known_beyond_what_was_played() {
        session.playback().showFutureProperty().set(false);
        session.choose(Setup.OPENING);
        session.playback().seek(5 * MS);
        session.playback().seek(2 * MS);
        assertThat(session.playback().horizon()).isEqualTo(5 * MS);
        assertThat(session.bounds().toNanos()).isLessThan(session.experiment().endNanos());
    }

    @Test
    void in_a_deadlock_everybody_still_waits() {
        session.choose(new Setup("notifier-in-init", List.of("pernet_ops_rwsem"), Map.of()));
        session.playback().toEnd();
        StageModel stage = session.momentProperty().get().stages().getFirst();
        assertThat(stage.hero().waiting()).isPositive();
        assertThat(stage.gates().getFirst().line()).hasSize(stage.hero().waiting());
    }

    @Test
    void while_it_plays_the_view_grows_with_what_has_been_seen() {
        session.playback().showFutureProperty().set(false);
        session.choose(Setup.OPENING);
        session.playback().togglePlaying();
        for (int i = 0; i < 300; i++) {
            session.playback().pass(0.016);
            assertThat(session.viewportProperty().get().fromNanos()).isZero();
            assertThat(session.viewportProperty().get().toNanos())
                    .isGreaterThan(session.playback().playhead());
        }
    }

    @Test
    void an_unknown_listing_is_a_problem_in_words() {
        session.choose(Setup.OPENING);
        session.choose(session.setup().withSetting("cpus", "many"));
        assertThat(session.busyProperty().get()).isFalse();
        assertThat(session.problemProperty().get()).contains("cpus");
        assertThat(session.experiment().setup()).isEqualTo(Setup.OPENING);
    }
}
