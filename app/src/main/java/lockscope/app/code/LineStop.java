package lockscope.app.code;

import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import lockscope.app.session.RunView;
import lockscope.engine.program.Place;
import lockscope.engine.program.Program;
import lockscope.engine.run.Snapshot;

/// A line at which a run is to stop: the next time that any task stands on it.
///
/// @param run which of the runs beside each other, from 0
public record LineStop(int run, Place place) {
    /// How many events are looked through before it gives up.
    private static final int MOST_EVENTS = 20_000;

    /// When a task next stands there; empty when none does. Executes parts of the run again, so it belongs into the
    /// background.
    ///
    /// @param after the time from which one looks
    /// @param goesOn asked now and then; false gives up
    public OptionalLong next(RunView in, long after, BooleanSupplier goesOn) {
        long time = after;
        boolean leftIt = !isReached(in.at(after));
        for (int i = 0; i < MOST_EVENTS && goesOn.getAsBoolean(); i++) {
            long next = in.nextEvent(time);
            if (next <= time) {
                return OptionalLong.empty();
            }
            time = next;
            boolean reached = isReached(in.at(time));
            if (reached && leftIt) {
                return OptionalLong.of(time);
            }
            leftIt |= !reached;
        }
        return OptionalLong.empty();
    }

    private boolean isReached(Snapshot snapshot) {
        Program program = snapshot.program();
        for (int task = 1; task <= snapshot.tasks(); task++) {
            int pc = snapshot.pc(task);
            if (pc >= 0 && pc < program.code().size()) {
                Place there = program.code().places()[pc];
                if (there.line() == place.line() && there.file().equals(place.file())) {
                    return true;
                }
            }
        }
        return false;
    }
}
