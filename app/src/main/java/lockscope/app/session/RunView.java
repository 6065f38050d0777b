package lockscope.app.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import lockscope.app.stage.FlowReader;
import lockscope.app.stage.Happenings;
import lockscope.app.stage.LockWaits;
import lockscope.app.stage.Milestones;
import lockscope.app.stage.StageModel;
import lockscope.app.stage.StageReader;
import lockscope.app.timeline.Arrows;
import lockscope.app.timeline.TimelineModel;
import lockscope.app.timeline.TimelineReader;
import lockscope.app.timeline.Track;
import lockscope.app.words.Axis;
import lockscope.app.words.Words;
import lockscope.engine.explore.Projection;
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
import lockscope.engine.trace.TraceKind;
import lockscope.engine.whatif.Plan;
import lockscope.engine.whatif.WhatIf;
import org.jspecify.annotations.Nullable;

/// A run that is over, with all that pictures need of it. Safe for use by several threads.
public final class RunView {
    private static final long EVENTS_BETWEEN_CHECKS = 1 << 14;

    private final Past run;
    private final @Nullable Origin origin;
    private final long[] calls;
    private final LockWaits waits;
    private final StageReader stages;
    private final TimelineModel.Section section;
    private final FlowReader flow;
    private final String name;
    /// Read from the whole memory when it is asked for first.
    private volatile @Nullable Long fingerprint;

    private RunView(
            @Nullable Origin origin,
            String name,
            Past run,
            LockWaits waits,
            StageReader stages,
            FlowReader flow,
            TimelineModel.Section section) {
        this.origin = origin;
        this.flow = flow;
        this.name = name;
        this.run = run;
        this.calls = calls(run.program(), run.rows());
        this.waits = waits;
        this.stages = stages;
        this.section = section;
    }

    /// A run to be made.
    ///
    /// @param name what tells it from others of the same strategy, empty when the strategy does
    /// @param checked whether the rules are watched, so that it ends where one breaks
    /// @param lanes the lanes that matter; all when there are none
    public record Wanted(Program program, String name, boolean checked, List<String> lanes) {
        public Wanted {
            lanes = List.copyOf(lanes);
        }

        /// Any run of a program.
        public static Wanted of(Program program) {
            return new Wanted(program, "", false, List.of());
        }

        private String title() {
            return name.isEmpty() ? program.strategy() : program.strategy() + " \u00b7 " + name;
        }

        private List<Track> chosen(List<Track> tracks) {
            List<Track> chosen = tracks.stream()
                    .filter(track -> lanes.contains(track.name()))
                    .toList();
            return chosen.isEmpty() ? tracks : chosen;
        }
    }

    /// Runs a program to its end and reads its trace.
    ///
    /// @throws Cancelled when nobody waits for it any more
    public static RunView of(Wanted wanted, Words words, Awaited awaited) {
        Program program = wanted.program();
        Run run = new Run(program, Run.Options.INTERACTIVE.withCheck(wanted.checked()));
        toEnd(run, awaited);
        return read(wanted, null, new Past.Timed(run), words, awaited);
    }

    /// Runs a plan to its end and reads its trace.
    ///
    /// @param like a run that begins in the same way, to share its past; null for none
    /// @throws Cancelled when nobody waits for it any more
    static RunView of(Origin origin, @Nullable RunView like, Words words, Awaited awaited) {
        Run run = like == null ? null : like.branch(origin.plan()).orElse(null);
        if (run == null) {
            run = origin.plan().run(Run.Options.INTERACTIVE, List.of());
        }
        toEnd(run, awaited);
        return read(Wanted.of(run.program()), origin, new Past.Timed(run), words, awaited);
    }

    /// Reads a replay, which counts steps.
    static RunView of(Replay replay, Words words) {
        return read(Wanted.of(replay.program()), null, new Past.Stepped(replay), words.on(Axis.STEPS), () -> false);
    }

    private static RunView read(Wanted wanted, @Nullable Origin origin, Past run, Words words, Awaited awaited) {
        Program program = run.program();
        Rows rows = run.rows();
        long end = run.end();
        LockWaits waits = new LockWaits(
                Waits.of(program, rows, Long.MAX_VALUE, end), run.outcome() == Outcome.FINISHED ? Long.MAX_VALUE : end);
        Milestones milestones = new Milestones(rows);
        StageReader stages = new StageReader(program, waits, milestones, words);
        check(awaited);
        TaskTable table = new TaskTable(program);
        FlowReader flow = new FlowReader(program, waits, milestones, new Happenings(rows), table::name);
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
        String different = origin == null ? "" : origin.text();
        String name = different.isEmpty() ? wanted.name() : words.say("branch.title", different);
        String title = different.isEmpty() ? wanted.title() : words.say("branch.name", program.strategy());
        TimelineModel.Section shown =
                new TimelineModel.Section(title, wanted.chosen(section.tracks()), Arrows.of(rows), ending(run, words));
        return new RunView(origin, name, run, waits, stages, flow, shown);
    }

    private static TimelineModel.@Nullable Ending ending(Past run, Words words) {
        return run.outcome() == Outcome.RUNNING
                ? null
                : new TimelineModel.Ending(run.end(), words.say("stage.end." + run.outcome(), words.brief(run.end())));
    }

    private static void toEnd(Run run, Awaited awaited) {
        while (!run.advanceBy(EVENTS_BETWEEN_CHECKS)) {
            check(awaited);
            awaited.reached(run.program().strategy(), run.reachedNanos());
        }
    }

    private static void check(Awaited awaited) {
        if (awaited.isGivenUp()) {
            throw new Cancelled();
        }
    }

    /// Nobody wants the result any more.
    public static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// What tells it from others of the same strategy; empty when the strategy does.
    public String name() {
        return name;
    }

    /// What was to be different and changed nothing.
    public List<WhatIf> idle() {
        return origin != null && run instanceof Past.Timed(Run timed)
                ? origin.plan().idle(timed)
                : List.of();
    }

    /// Another run, on its way, that shares what the two plans have in common; empty for what was put together
    /// elsewhere.
    public Optional<Run> branch(Plan other) {
        if (origin == null || !(run instanceof Past.Timed(Run timed))) {
            return Optional.empty();
        }
        synchronized (run) {
            return Optional.of(other.runLike(origin.plan(), timed));
        }
    }

    /// Whether another run can leave this one.
    public boolean canBranch() {
        return origin != null;
    }

    /// Whether it leads to this very run.
    boolean isOf(Origin other) {
        return origin != null && origin.isSame(other);
    }

    /// Whether its run begins as this one does.
    boolean beginsLike(Origin other) {
        return origin != null && origin.beginsLike(other);
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
        Long known = fingerprint;
        if (known == null) {
            known = run.fingerprint();
            fingerprint = known;
        }
        return known;
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

    /// What led to that time, as steps that one can go on from by hand; executes it all again.
    public Projection stepsTo(long nanos) {
        synchronized (run) {
            return run.stepsTo(nanos);
        }
    }

    /// The stage at that time; may re-execute a part of the run.
    public StageModel stageAt(long nanos) {
        return stage(at(nanos));
    }

    StageModel stage(Snapshot snapshot) {
        return stages.read(snapshot);
    }

    /// The run as it is played fast.
    public FlowReader flow() {
        return flow;
    }

    /// Its waits for locks.
    public LockWaits waits() {
        return waits;
    }

    /// How long was waited for locks up to that time, by all tasks together.
    public long waitedUntil(long nanos) {
        return waits.totalUntil(nanos);
    }

    /// What its pane and its lanes are called.
    public String title() {
        return section.strategy();
    }

    /// How many calls of copy_net_ns have returned up to that time.
    public int callsUntil(long nanos) {
        int found = Arrays.binarySearch(calls, nanos);
        if (found < 0) {
            return -found - 1;
        }
        while (found < calls.length && calls[found] == nanos) {
            found++;
        }
        return found;
    }

    /// When the k-th call of copy_net_ns returned, counted from 1; the end of the run when it has not so many.
    public long timeOfCall(int k) {
        return k <= calls.length ? calls[k - 1] : endNanos();
    }

    private static long[] calls(Program program, Rows rows) {
        int copyNetNs = program.routine("copy_net_ns");
        return LongStream.range(rows.first(), rows.end())
                .filter(row -> rows.kind(row) == TraceKind.RETURN && rows.object(row) == copyNetNs)
                .map(rows::time)
                .toArray();
    }

    /// The longest wait for a lock up to that time.
    public long longestUntil(long nanos) {
        return waits.longestUntil(nanos);
    }

    /// When something happens in one of two runs and not in the other for the first time; [Long#MAX_VALUE] for never.
    public long partsFrom(RunView other) {
        Rows mine = rows();
        Rows theirs = other.rows();
        long end = Math.min(mine.end(), theirs.end());
        for (long row = 0; row < end; row++) {
            if (mine.time(row) != theirs.time(row)
                    || mine.kind(row) != theirs.kind(row)
                    || mine.cpu(row) != theirs.cpu(row)) {
                return Math.min(mine.time(row), theirs.time(row));
            }
        }
        return mine.end() == theirs.end() ? Long.MAX_VALUE : mine.end() > end ? mine.time(end) : theirs.time(end);
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

    /// The time of the next thing of that kind after that time; -1 when there is none.
    long next(Jump jump, long nanos) {
        for (long row = firstRowAfter(nanos); row < rows().end(); row++) {
            if (jump.matches(rows(), row)) {
                return rows().time(row);
            }
        }
        return -1;
    }

    /// The time of the last thing of that kind before that time; [Long#MAX_VALUE] when there is none.
    long previous(Jump jump, long nanos) {
        for (long row = firstRowAfter(nanos - 1) - 1; row >= rows().first(); row--) {
            if (jump.matches(rows(), row)) {
                return rows().time(row);
            }
        }
        return Long.MAX_VALUE;
    }

    /// The line on which each task stands at that time, by task.
    List<Integer> lines(long nanos) {
        Snapshot snapshot = at(Math.min(nanos, endNanos()));
        List<Integer> lines = new ArrayList<>();
        for (int task = 1; task <= snapshot.tasks(); task++) {
            lines.add(snapshot.pc(task));
        }
        return lines;
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
