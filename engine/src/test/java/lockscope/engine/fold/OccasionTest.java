package lockscope.engine.fold;

import static org.assertj.core.api.Assertions.assertThat;

import lockscope.engine.trace.NetState;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.WaitKind;
import org.junit.jupiter.api.Test;

class OccasionTest {
    private static final Story STORY = new Story("ns/1", "ns/2")
            .at(10)
            .waits(1, WaitKind.MUTEX, Story.NET_MUTEX)
            .waits(2, WaitKind.GRACE_PERIOD, 1)
            .at(20)
            .row(TraceKind.ACQUIRED, 1, Story.NET_MUTEX, 2 << 2)
            .at(30)
            .row(TraceKind.ACQUIRED, 2, Story.RTNL, 0)
            .row(TraceKind.GP_END, 0, 1, 0)
            .net(1, NetState.DEAD)
            .net(2, NetState.DEAD);

    private static long[] times(Occasion occasion) {
        return occasion.times(STORY.trace, 0, 100);
    }

    @Test
    void only_waits_for_locks_and_locks_that_were_handed_on_count() {
        assertThat(times(Occasion.WAIT)).containsExactly(10);
        assertThat(times(Occasion.HANDOVER)).containsExactly(20);
        assertThat(times(Occasion.GRACE_PERIOD)).containsExactly(30);
    }

    @Test
    void two_at_one_time_are_one_occasion() {
        assertThat(times(Occasion.DEATH)).containsExactly(30);
        assertThat(Occasion.DEATH.times(STORY.trace, 0, 29)).isEmpty();
    }

    @Test
    void each_has_a_name_for_command_lines() {
        assertThat(Occasion.of("grace-period")).isEqualTo(Occasion.GRACE_PERIOD);
        assertThat(Occasion.of("GRACE_PERIOD")).isNull();
    }
}
