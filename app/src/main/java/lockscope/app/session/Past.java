package lockscope.app.session;

import lockscope.engine.explore.Projection;
import lockscope.engine.explore.Replay;
import lockscope.engine.program.Program;
import lockscope.engine.run.Outcome;
import lockscope.engine.run.Run;
import lockscope.engine.run.Snapshot;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.Violation;

/// What has happened, along an axis of time or of steps.
sealed interface Past {
    Program program();

    Outcome outcome();

    /// The last place of the axis.
    long end();

    /// Equal for equal pasts.
    long fingerprint();

    Rows rows();

    /// The memory at a place of the axis; may execute a part again.
    Snapshot at(long place);

    /// What led to a place of the axis, as steps that one can go on from by hand.
    Projection stepsTo(long place);

    /// A run that is over.
    record Timed(Run run) implements Past {
        @Override
        public Program program() {
            return run.program();
        }

        @Override
        public Outcome outcome() {
            return run.outcome();
        }

        @Override
        public long end() {
            return run.endNanos();
        }

        @Override
        public long fingerprint() {
            return run.fingerprint();
        }

        @Override
        public Rows rows() {
            return run.trace();
        }

        @Override
        public Snapshot at(long place) {
            return run.at(place);
        }

        @Override
        public Projection stepsTo(long place) {
            return Projection.of(run, place);
        }
    }

    /// A replay: one order of steps, out of many.
    record Stepped(Replay replay) implements Past {
        /// The invariant that a standstill breaks.
        private static final int STANDSTILL = 12;

        @Override
        public Program program() {
            return replay.program();
        }

        @Override
        public Outcome outcome() {
            Violation violation = replay.violation();
            if (violation == null) {
                return replay.next().isEmpty() ? Outcome.FINISHED : Outcome.RUNNING;
            }
            return violation.invariant() == STANDSTILL ? Outcome.DEADLOCK : Outcome.VIOLATION;
        }

        @Override
        public long end() {
            return replay.steps().size();
        }

        @Override
        public long fingerprint() {
            return replay.schedule().toString().hashCode();
        }

        @Override
        public Rows rows() {
            return replay.trace();
        }

        @Override
        public Snapshot at(long place) {
            return replay.at(Math.toIntExact(place));
        }

        @Override
        public Projection stepsTo(long place) {
            return new Projection(replay.branch(Math.toIntExact(place)), "");
        }
    }
}
