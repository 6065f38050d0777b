package lockscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.stage.StageFigure;
import lockscope.app.timeline.TimelineFigure;
import lockscope.app.timeline.TimelineModel;
import lockscope.app.timeline.TimelineView;
import lockscope.app.timeline.Viewport;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import org.junit.jupiter.api.Test;

/// What makes the window fast enough, without a clock: a drag of the playhead leaves no work behind, and pictures of
/// long runs have no more in them than those of short ones.
class EffortTest {
    private static final Words WORDS = new Words(Locale.ROOT);
    private static final long MS = SimTime.MILLISECOND;

    @Test
    void however_far_the_playhead_is_dragged_only_the_newest_moment_is_read() {
        Deque<Runnable> reading = new ArrayDeque<>();
        Session session = new Session(new Lab(new ShippedLibrary(), WORDS), Runnable::run, reading::add, Runnable::run);
        session.choose(Setup.OPENING);
        reading.forEach(Runnable::run);
        reading.clear();
        List<Long> shown = new ArrayList<>();
        session.momentProperty().subscribe(moment -> shown.add(moment.nanos()));
        shown.clear();
        for (int i = 1; i <= 10_000; i++) {
            session.playback().seek(i * SimTime.MICROSECOND);
        }
        int asked = reading.size();
        while (!reading.isEmpty()) {
            reading.removeFirst().run();
        }
        assertThat(asked).isEqualTo(1);
        assertThat(shown).containsExactly(10 * MS);
    }

    @Test
    void a_picture_of_a_thousand_containers_has_hardly_more_marks_than_one_of_ten() {
        assertThat(marks("1000")).isLessThan(2 * marks("10"));
    }

    /// How many marks the stage and the lanes of the whole run have, when everybody has come.
    private static int marks(String containers) {
        Setup setup = new Setup("container-host", List.of("net_mutex"), Map.of("task.container.instances", containers));
        Experiment experiment = new Lab(new ShippedLibrary(), WORDS).perform(setup);
        RunView run = experiment.runs().getFirst();
        long end = experiment.endNanos();
        TimelineModel model = new TimelineModel(List.of(run.section()), end);
        TimelineView view = TimelineView.of(new Viewport(0, end), end, end, List.of(0L));
        return StageFigure.of(run.stageAt(end / 2), 600, 420, WORDS).leaves().size()
                + TimelineFigure.of(model, view, 1200, 300, 0, 0, WORDS)
                        .leaves()
                        .size();
    }
}
