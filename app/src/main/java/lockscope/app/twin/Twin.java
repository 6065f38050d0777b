package lockscope.app.twin;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Role;
import lockscope.app.timeline.TimelineModel;
import lockscope.app.timeline.TimelineReader;
import lockscope.app.timeline.Track;
import lockscope.app.words.Words;
import lockscope.engine.fold.GracePeriods;
import lockscope.engine.fold.HoldTimes;
import lockscope.engine.fold.Slices;
import lockscope.engine.fold.Totals;
import lockscope.engine.fold.Wait;
import lockscope.engine.fold.Waits;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.trace.Rows;

/// A run in tables, as far as it is known: folded from the trace up to the horizon, so it cannot tell of anything
/// later.
///
/// @param lanes in the order of the timeline
/// @param totals sentences about the whole: waits for each lock, grace periods
public record Twin(String strategy, List<TwinLane> lanes, List<TwinTotal> totals) {
    public Twin {
        lanes = List.copyOf(lanes);
        totals = List.copyOf(totals);
    }

    /// @param horizonNanos nothing after it is read
    /// @param endNanos where the run ends
    public static Twin of(Program program, Rows rows, long horizonNanos, long endNanos, Words words) {
        return new Reader(program, rows, horizonNanos, endNanos, words).read();
    }

    private static final class Reader {
        private final Program program;
        private final Rows rows;
        private final long horizon;
        private final long end;
        private final Words words;
        private final Waits waits;

        Reader(Program program, Rows rows, long horizon, long end, Words words) {
            this.program = program;
            this.rows = rows;
            this.horizon = horizon;
            this.end = Math.min(end, horizon);
            this.words = words;
            this.waits = Waits.of(program, rows, horizon, this.end);
        }

        Twin read() {
            TaskTable table = new TaskTable(program);
            List<Integer> workers = new ArrayList<>();
            for (int i = 0; i < program.workqueues().size(); i++) {
                workers.add(table.worker(i));
            }
            GracePeriods gracePeriods = GracePeriods.of(rows, horizon, end);
            TimelineModel.Section section = new TimelineReader(program, table::name, words)
                    .read(
                            Slices.of(program, rows, horizon, end),
                            gracePeriods,
                            HoldTimes.of(program, rows, horizon, end),
                            workers);
            List<TwinLane> lanes = section.tracks().stream().map(this::lane).toList();
            return new Twin(program.strategy(), lanes, totals(gracePeriods));
        }

        private TwinLane lane(Track track) {
            List<TwinEntry> entries = new ArrayList<>();
            for (int i = 0; i < track.size(); i++) {
                boolean open = track.end(i) >= end;
                entries.add(new TwinEntry(track.begin(i), track.end(i), open, track.role(i), what(track, i)));
            }
            return new TwinLane(track.name(), track.datum(), entries, sums(track));
        }

        private String what(Track track, int i) {
            String label = track.label(i).full();
            Role role = track.role(i);
            if (label.isEmpty()) {
                return words.say("role." + role);
            }
            return track.datum().subject() == Datum.Subject.TASK
                    ? label
                    : words.say("twin.what", label, words.say("role." + role));
        }

        private String sums(Track track) {
            return switch (track.datum().subject()) {
                case TASK -> ofTask(track.datum().index());
                case LOCK -> ofLock(track.datum().index());
                case CPU, NET, GRACE_PERIOD, STRATEGY -> "";
            };
        }

        private String ofTask(int task) {
            Totals forLocks = Totals.NONE;
            Totals forRcu = Totals.NONE;
            for (Wait wait : waits.ofTask(task)) {
                if (wait.kind().isLock()) {
                    forLocks = forLocks.plus(wait.nanos());
                } else if (wait.kind().isRcu()) {
                    forRcu = forRcu.plus(wait.nanos());
                }
            }
            String locks = sum("twin.sum.locks", forLocks);
            String rcu = sum("twin.sum.rcu", forRcu);
            return locks.isEmpty() || rcu.isEmpty() ? locks + rcu : locks + " " + rcu;
        }

        private String ofLock(int lock) {
            Totals totals = Totals.NONE;
            for (Wait wait : waits.forLock(lock)) {
                totals = totals.plus(wait.nanos());
            }
            return totals.count() == 0 ? words.say("twin.sum.lock.none") : sum("twin.sum.lock", totals);
        }

        private String sum(String key, Totals totals) {
            return totals.count() == 0
                    ? ""
                    : words.count(key, totals.count(), words.brief(totals.total()), words.brief(totals.max()));
        }

        private List<TwinTotal> totals(GracePeriods gracePeriods) {
            List<TwinTotal> sentences = new ArrayList<>();
            for (int lock = 0; lock < program.locks().size(); lock++) {
                Totals totals = Totals.NONE;
                for (Wait wait : waits.forLock(lock)) {
                    totals = totals.plus(wait.nanos());
                }
                if (totals.count() > 0) {
                    String name = program.locks().get(lock).name();
                    String sentence = words.count(
                            "twin.total.lock",
                            totals.count(),
                            name,
                            words.brief(totals.total()),
                            words.brief(totals.max()));
                    sentences.add(new TwinTotal(TwinTotal.Of.LOCK, lock, sentence));
                }
            }
            if (sentences.isEmpty()) {
                sentences.add(new TwinTotal(TwinTotal.Of.NOTHING, -1, words.say("twin.total.none")));
            }
            int begun = gracePeriods.list().size();
            if (begun > 0) {
                sentences.add(new TwinTotal(TwinTotal.Of.GRACE_PERIODS, -1, words.count("twin.total.gp", begun)));
            }
            return sentences;
        }
    }
}
