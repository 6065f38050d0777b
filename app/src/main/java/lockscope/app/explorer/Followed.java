package lockscope.app.explorer;

import lockscope.engine.explore.Explorer;
import lockscope.engine.explore.Limit;
import lockscope.engine.explore.Replay;
import lockscope.engine.explore.Schedule;
import lockscope.engine.listing.Diagnostic;
import lockscope.engine.listing.Loaded;
import lockscope.engine.program.Program;
import org.jspecify.annotations.Nullable;

/// A schedule as far as it can be followed.
///
/// @param replay as far as it went, null when the listings cannot be run
/// @param problem why it went no further, empty when it did
record Followed(@Nullable Replay replay, String problem) {
    static Followed of(Loaded loaded, Schedule schedule) {
        Program program = loaded.program();
        if (program == null) {
            return new Followed(null, firstError(loaded));
        }
        try {
            Replay replay = Replay.toward(program, schedule);
            return new Followed(replay, replay.follow(schedule));
        } catch (Limit limit) {
            return new Followed(null, limit.sentence());
        }
    }

    /// No step yet.
    static Followed begin(Loaded loaded, int cpus) {
        Program program = loaded.program();
        return program == null ? new Followed(null, firstError(loaded)) : begin(program, cpus);
    }

    /// No step yet; all rules are in view for who steps by hand.
    static Followed begin(Program program, int cpus) {
        try {
            return new Followed(new Replay(program, Explorer.Options.DEFAULT.withCpus(cpus)), "");
        } catch (Limit limit) {
            return new Followed(null, limit.sentence());
        }
    }

    private static String firstError(Loaded loaded) {
        return loaded.diagnostics().stream()
                .filter(Diagnostic::isError)
                .findFirst()
                .flatMap(error -> error.rendering().lines().findFirst())
                .orElse("");
    }
}
