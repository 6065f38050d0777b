package lockscope.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lockscope.app.words.Axis;
import org.junit.jupiter.api.Test;

class ViewportTest {
    private static final Viewport BOUNDS = new Viewport(0, 28_000_000);

    @Test
    void zooming_keeps_the_moment_under_the_pointer() {
        Viewport near = BOUNDS.zoom(0.5, 14_000_000, BOUNDS, Axis.TIME).zoom(0.5, 12_000_000, BOUNDS, Axis.TIME);
        Viewport nearer = near.zoom(0.8, 12_000_000, BOUNDS, Axis.TIME);
        assertThat(nearer.x(12_000_000, 1000)).isCloseTo(near.x(12_000_000, 1000), within(0.01));
    }

    @Test
    void nothing_leads_out_of_the_run() {
        assertThat(BOUNDS.zoom(7, 3, BOUNDS, Axis.TIME)).isEqualTo(BOUNDS);
        assertThat(BOUNDS.zoom(0.1, 0, BOUNDS, Axis.TIME).move(-5, BOUNDS).fromNanos())
                .isZero();
    }

    @Test
    void the_view_follows_a_playhead_that_leaves_it() {
        Viewport near = new Viewport(0, 1_000_000);
        assertThat(near.showing(500, BOUNDS)).isEqualTo(near);
        assertThat(near.showing(2_000_000, BOUNDS).fromNanos()).isEqualTo(1_500_000);
    }
}
