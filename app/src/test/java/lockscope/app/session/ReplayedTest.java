package lockscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.stage.StageModel;
import lockscope.app.words.Axis;
import lockscope.app.words.Words;
import lockscope.engine.explore.Answer;
import lockscope.engine.explore.Explorer;
import lockscope.engine.explore.Replay;
import lockscope.engine.explore.Schedule;
import lockscope.engine.listing.Library;
import lockscope.engine.listing.Loader;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Program;
import lockscope.engine.run.Outcome;
import org.junit.jupiter.api.Test;

class ReplayedTest {
    private static final Library LISTINGS = new ShippedLibrary();

    private final Lab lab = new Lab(LISTINGS, new Words(Locale.ROOT));
    private final Session session = new Session(lab, Runnable::run, Runnable::run, Runnable::run);

    private static Replay violation() {
        Source strategy = Objects.requireNonNull(LISTINGS.strategy("broken/no_grace_period"));
        Source scenario = Objects.requireNonNull(LISTINGS.scenario("small/reader"));
        Program program = Objects.requireNonNull(
                Loader.load(LISTINGS, strategy, scenario, Map.of()).program());
        Answer answer = new Explorer(program, Explorer.Options.DEFAULT, Explorer.Listener.NONE).explore();
        Schedule schedule = Objects.requireNonNull(answer.schedule());
        Replay replay = Replay.toward(program, schedule);
        assertThat(replay.follow(schedule)).isEmpty();
        return replay;
    }

    @Test
    void a_broken_rule_is_walked_step_by_step_in_both_directions() {
        Replay replay = violation();
        int steps = replay.steps().size();
        session.choose(Setup.OPENING);
        session.show(lab.replayed(replay), steps);
        assertThat(session.axis()).isEqualTo(Axis.STEPS);
        assertThat(session.experiment().runs().getFirst().outcome()).isEqualTo(Outcome.VIOLATION);

        List<StageModel> back = new ArrayList<>();
        for (int i = steps; i > 0; i--) {
            assertThat(session.playback().playhead()).isEqualTo(i);
            back.add(session.momentProperty().get().stages().getFirst());
            session.playback().stepBack();
        }
        for (StageModel stage : back.reversed()) {
            session.playback().step();
            assertThat(session.momentProperty().get().stages().getFirst()).isEqualTo(stage);
        }
    }

    @Test
    void nothing_of_a_replay_is_told_in_units_of_time() {
        session.choose(Setup.OPENING);
        session.show(lab.replayed(violation()), 3);
        assertThat(session.words().point(session.playback().playhead())).isEqualTo("step 3");
        assertThat(session.words().span(1)).isEqualTo("1 step");
        assertThat(session.viewportProperty().get().toNanos()).isLessThan(100);
    }

    @Test
    void after_a_replay_the_runs_come_back_where_they_were_left() {
        session.choose(Setup.OPENING);
        session.playback().seek(13_000_000);
        session.show(lab.replayed(violation()), 0);
        session.show(lab.replayed(violation()), 5);
        session.leaveReplay();
        assertThat(session.setup()).isEqualTo(Setup.OPENING);
        assertThat(session.axis()).isEqualTo(Axis.TIME);
        assertThat(session.playback().playhead()).isEqualTo(13_000_000);
    }
}
