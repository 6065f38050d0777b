package lockscope.engine.fold;

import static lockscope.engine.fold.Story.COPY_NET_NS;
import static lockscope.engine.fold.Story.NET_MUTEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lockscope.engine.trace.WaitKind;
import org.junit.jupiter.api.Test;

class WaterfallTest {
    /// Calls of copy_net_ns, each of 100 ns after the other; each waits so long for net_mutex.
    private static Story calls(int... waits) {
        Story story = new Story("ns/1").starts(1).runs(1);
        long now = 0;
        for (int wait : waits) {
            story.at(now).calls(1, COPY_NET_NS);
            if (wait > 0) {
                story.at(now + 1).waits(1, WaitKind.MUTEX, NET_MUTEX);
                story.at(now + 1 + wait).goesOn(1, NET_MUTEX);
            }
            story.at(now + 90).returns(1, COPY_NET_NS, 2);
            now += 100;
        }
        return story.at(now).ends(1);
    }

    private static Waterfall between(Story a, Story b) {
        return Waterfall.ofCreations(Pairing.of(a.program, a.creations(1000), b.program, b.creations(1000)));
    }

    @Test
    void calls_of_one_run_only_are_a_step_of_their_own() {
        Waterfall waterfall = between(calls(50, 20, 7, 0), calls(0, 20, 3));
        Cause netMutex = new Cause.ForLock(WaitKind.MUTEX, "net_mutex");

        assertThat(waterfall)
                .isEqualTo(new Waterfall(
                        77, List.of(new Waterfall.Step(new Waterfall.Part.Waiting(netMutex), 77, 23)), 23));
        assertThat(between(calls(50, 20, 7), calls(10)).steps())
                .containsExactly(
                        new Waterfall.Step(new Waterfall.Part.Waiting(netMutex), 50, 10),
                        new Waterfall.Step(new Waterfall.Part.Unpaired(), 27, 0));
    }

    @Test
    void elapsed_time_is_led_from_one_run_to_the_other() {
        Story a = calls(50, 20);
        Story b = calls(0);
        Waterfall waterfall = Waterfall.ofElapsed(a.elapsed(200), b.elapsed(100));

        assertThat(waterfall.from()).isEqualTo(200);
        assertThat(waterfall.to()).isEqualTo(100);
        assertThat(waterfall.steps()).extracting(Waterfall.Step::change).containsExactly(-70L, -30L);
    }

    @Test
    void steps_that_do_not_lead_there_are_refused() {
        List<Waterfall.Step> steps = List.of(new Waterfall.Step(new Waterfall.Part.Unpaired(), 5, 3));
        assertThatThrownBy(() -> new Waterfall(5, steps, 4)).hasMessageContaining("from 5 to 3, not to 4");
    }
}
