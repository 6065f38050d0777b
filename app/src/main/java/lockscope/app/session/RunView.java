package lockscope.app.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import lockscope.app.stage.LockWaits;
import lockscope.app.stage.Milestones;
import lockscope.app.stage.StageModel;
import lockscope.app.stage.StageReader;
import lockscope.app.timeline.TimelineModel;
import lockscope.app.timeline.TimelineReader;
import lockscope.app.words.Axis;
import lockscope.app.words.Words;
import lockscope.engine.explore.Replay;
import lockscope.engine.fold.GracePeriods;
import lockscope.engine.fold.HoldTimes;
import lockscope.engine.fold.Slices;
import lockscope.engine.fold.Waits;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.run.Outcome;
import lockscope.engine.run.Run;
import lockscope.engine.run.Snapshot;
import lockscope.engine.trace.Rows;

/// A run that is over, with all that pictures need of it. Safe for use by several threads.
public final class RunView {
    private static final long EVENTS_BETWEEN_CHECKS = 1 << 14;

    private final Past run;
    private final LockWaits waits;
    private final StageReader stages;
    private final TimelineModel.Section section;

    private RunView(Past run, LockWaits waits, StageReader stages, TimelineModel.Section section) {
        this.run = run;
        this.waits = waits;
        this.stages = stages;
        this.section = section;
    }

    /// Runs a program to its end and reads its trace.
    ///
    /// @param cancelled asked now and then
    /// @throws Cancelled when it says so
    static RunView of(Program program, Words words, BooleanSupplier cancelled) {
        Run run = new Run(program, Run.Options.INTERACTIVE);
        while (!run.advanceBy(EVENTS_BETWEEN_CHECKS)) {
            check(cancelled);
        }
        return read(new Past.Timed(run), words, cancelled);
    }

    /// Reads a replay, which counts steps.
    static RunView of(Replay replay, Words words) {
        return read(new Past.Stepped(replay), words.on(Axis.STEPS), () -> false);
    }

    private static RunView read(Past run, Words words, BooleanSupplier cancelled) {
        Program program = run.program();
        Rows rows = run.rows();
        long end = run.end();
        LockWaits waits = new LockWaits(
                Waits.of(program, rows, Long.MAX_VALUE, end), run.outcome() == Outcome.FINISHED ? Long.MAX_VALUE : end);
        StageReader stages = new StageReader(program, waits, new Milestones(rows), words);
        check(cancelled);
        TaskTable table = new TaskTable(program);
        List<Integer> workers = new ArrayList<>();
        for (int i = 0; i < program.workqueues().size(); i++) {
            workers.add(table.worker(i));
        }
        TimelineModel.Section section = new TimelineReader(program, table::name, words)
                .read(
                        Slices.of(program, rows, Long.MAX_VALUE, end),
                        GracePeriods.of(rows, Long.MAX_VALUE, end),
                        HoldTimes.of(program, rows, Long.MAX_VALUE, end),
                        workers);
        return new RunView(run, waits, stages, section);
    }

    private static void check(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new Cancelled();
        }
    }

    /// Nobody wants the result any more.
    public static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    public Program program() {
        return run.program();
    }

    public Outcome outcome() {
        return run.outcome();
    }

    public long endNanos() {
        return run.end();
    }

    /// Equal for equal runs.
    public long fingerprint() {
        return run.fingerprint();
    }

    public TimelineModel.Section section() {
        return section;
    }

    /// The memory at that time; may re-execute a part of the run.
    public Snapshot at(long nanos) {
        synchronized (run) {
            return run.at(nanos);
        }
    }

    /// The stage at that time; may re-execute a part of the run.
    public StageModel stageAt(long nanos) {
        return stage(at(nanos));
    }

    StageModel stage(Snapshot snapshot) {
        return stages.read(snapshot);
    }

    /// How long was waited for locks up to that time, by all tasks together.
    public long waitedUntil(long nanos) {
        return waits.totalUntil(nanos);
    }

    /// The place of the first event, or step, after that place; the end when there is none.
    public long nextEvent(long nanos) {
        return switch (run) {
            case Past.Timed _ -> nextRow(nanos);
            case Past.Stepped _ -> Math.min(nanos + 1, endNanos());
        };
    }

    /// The place of the last event, or step, before that place; 0 when there is none.
    public long previousEvent(long nanos) {
        return switch (run) {
            case Past.Timed _ -> previousRow(nanos);
            case Past.Stepped _ -> Math.max(nanos - 1, 0);
        };
    }

    private long nextRow(long nanos) {
        long row = firstRowAfter(nanos);
        return row < rows().end() ? rows().time(row) : endNanos();
    }

    private long previousRow(long nanos) {
        long row = firstRowAfter(nanos - 1) - 1;
        return row >= rows().first() ? rows().time(row) : 0;
    }

    /// The trace of the whole run.
    public Rows rows() {
        return run.rows();
    }

    private long firstRowAfter(long nanos) {
        long low = rows().first();
        long high = rows().end();
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (rows().time(middle) <= nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
