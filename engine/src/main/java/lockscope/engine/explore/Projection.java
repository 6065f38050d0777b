package lockscope.engine.explore;

import lockscope.engine.run.Run;
import org.jspecify.annotations.Nullable;

/// What a timed run did up to a moment, as a way through the explorer's states: the same lines in the same order, without
/// the times. From there one can go on by hand.
///
/// @param replay the steps, null when the program cannot be explored
/// @param problem why they do not lead to the moment; empty when they do
public record Projection(@Nullable Replay replay, String problem) {
    /// The way of a run up to a moment. Executes the run's past again.
    ///
    /// @param nanos since the start
    public static Projection of(Run run, long nanos) {
        if (!run.isUntouched(nanos)) {
            return new Projection(
                    null, "a what-if changed this run earlier, and the explorer knows only what the listings say");
        }
        try {
            Footsteps footsteps = new Footsteps(run.program());
            run.retrace(nanos, footsteps);
            footsteps.settle();
            return new Projection(footsteps.replay(), footsteps.problem());
        } catch (Limit limit) {
            return new Projection(null, limit.sentence());
        }
    }
}
