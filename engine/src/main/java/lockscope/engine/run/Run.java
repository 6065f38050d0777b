package lockscope.engine.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import lockscope.engine.SimTime;
import lockscope.engine.invariant.Invariants;
import lockscope.engine.machine.Retracing;
import lockscope.engine.machine.Watch;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Trace;
import lockscope.engine.trace.Violation;
import org.jspecify.annotations.Nullable;

/// A run of a program in simulated time: it goes forward on demand, and shows any moment it has passed.
///
/// Keyframes at intervals and re-execution give [#at]; their number is bounded, so a run of any length fits in memory.
/// Not safe for use by several threads at once.
public final class Run {
    private static final int CHECK_EVERY = 1 << 14;

    private final Options options;
    private final Trace trace;
    private final TimedMachine.WatchFactory watches;
    private final List<Chapter> chapters = new ArrayList<>();
    private final List<Intervention> idle = new ArrayList<>();
    private final ArrayDeque<Due> due = new ArrayDeque<>();
    private TimedMachine machine;
    private long nextCheck;
    private Outcome outcome = Outcome.RUNNING;
    private long reached;

    /// @param keepTrace whether rows stay readable; without, only folds see them
    /// @param check whether the invariants are watched
    /// @param timeTravel whether [Run#at] will be asked for
    public record Options(boolean keepTrace, boolean check, boolean timeTravel) {
        /// For pictures: everything is kept.
        public static final Options INTERACTIVE = new Options(true, false, true);

        /// For totals: nothing is kept.
        public static final Options TOTALS = new Options(false, false, false);

        public Options withCheck(boolean on) {
            return new Options(keepTrace, on, timeTravel);
        }
    }

    public Run(Program program, Options options) {
        this(program, options, List.of());
    }

    /// @param folds readers that get every row as it comes
    public Run(Program program, Options options, List<Trace.Fold> folds) {
        this.options = options;
        trace = new Trace(options.keepTrace());
        folds.forEach(trace::addFold);
        watches = options.check() ? Invariants::new : (kernel, platform) -> Watch.NONE;
        machine = new TimedMachine(program, trace, watches);
        begin(0);
    }

    /// The past of another run up to a time, as the past of this one.
    private Run(Run other, long nanos, List<Trace.Fold> folds) {
        options = other.options;
        watches = other.watches;
        trace = other.trace.from(other.trace.rowsUntil(nanos), folds);
        machine = other.machineAt(nanos);
        for (Chapter chapter : other.chapters) {
            if (chapter.fromNanos() <= nanos) {
                chapters.add(new Chapter(
                        chapter.fromNanos(),
                        chapter.program(),
                        chapter.keyframes().until(nanos)));
            }
        }
        idle.addAll(other.idle);
        reached = nanos;
    }

    private void begin(long nanos) {
        Keyframes keyframes = new Keyframes();
        keyframes.add(machine.eventCount(), nanos, machine.kernel().memory);
        chapters.add(new Chapter(nanos, machine.kernel().program, keyframes));
        setNextCheck();
    }

    private void setNextCheck() {
        nextCheck = (machine.eventCount() / CHECK_EVERY + 1) * CHECK_EVERY;
    }

    // ---------------------------------------------------------------- going forward

    /// Runs until nothing is left to do, or to the scenario's limit.
    public void toEnd() {
        advanceTo(Long.MAX_VALUE);
    }

    /// Runs until every event up to this time has happened, or the run is over.
    ///
    /// @param nanos since the start
    public void advanceTo(long nanos) {
        advance(nanos, Long.MAX_VALUE);
    }

    /// Runs at most this many events more, for callers that want to show progress.
    ///
    /// @return whether the run is over
    public boolean advanceBy(long events) {
        advance(Long.MAX_VALUE, machine.eventCount() + events);
        return isOver();
    }

    private void advance(long nanos, long events) {
        long until = program().expectations().untilNanos();
        while (outcome == Outcome.RUNNING && machine.eventCount() < events) {
            long next = machine.nextTime();
            long interfered = due.isEmpty() ? Long.MAX_VALUE : due.getFirst().nanos();
            if (interfered < next && interfered <= Math.min(nanos, until)) {
                reached = Math.max(reached, interfered);
                intervene(due.removeFirst().interventions());
                continue;
            }
            if (next == Long.MAX_VALUE && due.isEmpty()) {
                deadlock();
                return;
            }
            if (next > nanos) {
                reached = Math.max(reached, nanos);
                return;
            }
            if (next > until) {
                end(Outcome.STOPPED_AT_LIMIT, until);
                return;
            }
            long last = Math.min(Math.min(nanos, interfered), Math.min(until, Long.MAX_VALUE - 1));
            machine.run(last, Math.min(events, nextPause()));
            reached = Math.max(reached, machine.now());
            settle();
            if (options.timeTravel() && keyframes().isDue(machine.eventCount())) {
                keyframes().add(machine.eventCount(), machine.now(), machine.kernel().memory);
            }
        }
    }

    /// The count of events at which something is to be done between two of them.
    private long nextPause() {
        return options.timeTravel() ? Math.min(nextCheck, keyframes().next()) : nextCheck;
    }

    private void settle() {
        if (machine.violation() != null) {
            end(Outcome.VIOLATION, machine.now());
        } else if (machine.isOver()) {
            end(Outcome.FINISHED, machine.now());
        } else if (machine.eventCount() >= nextCheck) {
            setNextCheck();
            if (due.isEmpty() && Standstill.of(machine)) {
                deadlock();
            }
        }
    }

    private void deadlock() {
        machine.nameDeadlock();
        end(Outcome.DEADLOCK, machine.now());
    }

    private void end(Outcome how, long at) {
        outcome = how;
        reached = Math.max(reached, at);
        trace.finish();
    }

    // ---------------------------------------------------------------- any moment

    /// The memory as it is when every event up to a time has happened.
    ///
    /// @param nanos since the start; beyond what has run so far the run goes on first
    public Snapshot at(long nanos) {
        if (!options.timeTravel()) {
            throw new IllegalStateException("this run keeps no keyframes");
        }
        advanceTo(nanos);
        long time = Math.min(nanos, reached);
        TimedMachine at = machineAt(time);
        return new Snapshot(at.kernel(), new TimedSurroundings(at), time);
    }

    private TimedMachine machineAt(long time) {
        int last = chapters.size() - 1;
        while (chapters.get(last).fromNanos() > time) {
            last--;
        }
        Chapter chapter = chapters.get(last);
        // Events of one time may lie on both sides of a keyframe; the one before it is as good a start.
        TimedMachine copy =
                new TimedMachine(chapter.program(), watches, chapter.keyframes().before(time));
        if (copy.nextTime() <= time && copy.eventCount() < machine.eventCount()) {
            copy.run(Math.min(time, Long.MAX_VALUE - 1), machine.eventCount());
        }
        return copy;
    }

    /// Goes through the past again from its beginning, and tells of every line up to a time.
    ///
    /// @param nanos since the start; beyond what has run so far the run goes on first
    /// @throws IllegalStateException when somebody interfered before that time, see [#isUntouched]
    @SuppressWarnings("exports")
    public void retrace(long nanos, Retracing reader) {
        advanceTo(nanos);
        if (!isUntouched(nanos)) {
            throw new IllegalStateException("an intervention changed this run before " + SimTime.exact(nanos));
        }
        TimedMachine again = new TimedMachine(chapters.getFirst().program(), new Trace(false), watches);
        reader.begins(again.kernel());
        again.processors().tell(reader);
        while (again.nextTime() <= nanos && again.eventCount() < machine.eventCount() && !reader.isEnough()) {
            again.run(nanos, again.eventCount() + 1);
        }
    }

    /// Whether nobody interfered with the run up to a time.
    public boolean isUntouched(long nanos) {
        return chapters.size() == 1 || chapters.get(1).fromNanos() > nanos;
    }

    private Keyframes keyframes() {
        return chapters.getLast().keyframes();
    }

    // ---------------------------------------------------------------- what if

    private record Due(long nanos, List<Intervention> interventions) {}

    /// Interferes later, when every event up to a time has happened; not at all when the run is over before.
    ///
    /// @param nanos not before the present, nor before what was scheduled last
    public void schedule(long nanos, List<Intervention> interventions) {
        if (nanos < reached || !due.isEmpty() && nanos < due.getLast().nanos()) {
            throw new IllegalArgumentException("in the past: " + nanos);
        }
        due.addLast(new Due(nanos, List.copyOf(interventions)));
    }

    /// Interferes now, when every event up to [#reachedNanos] has happened.
    ///
    /// @throws IllegalStateException if the run is over
    /// @throws IllegalArgumentException for a program that this run cannot go on with, see [Obstacle]
    public void intervene(List<Intervention> interventions) {
        if (isOver()) {
            throw new IllegalStateException("the run is over");
        }
        Interventions hands = new Interventions(machine, watches, trace, reached);
        interventions.forEach(hands::apply);
        idle.addAll(hands.idle());
        machine = hands.machine();
        begin(reached);
        settle();
    }

    /// Another run with the same past up to a time, where it goes its own way; this one stays as it is.
    ///
    /// The past is shared, not run again. The other run has no folds of this one, and nothing is scheduled for it.
    ///
    /// @param nanos since the start; when this run has not come so far, it goes on first
    /// @throws IllegalStateException if the run is over before that time, or keeps no rows or keyframes
    /// @throws IllegalArgumentException for a program that a run cannot go on with, see [Obstacle]
    public Run fork(long nanos, List<Intervention> interventions) {
        return fork(nanos, interventions, List.of());
    }

    /// @param folds readers of the other run's rows, those of the past included
    public Run fork(long nanos, List<Intervention> interventions, List<Trace.Fold> folds) {
        if (!options.timeTravel() || !options.keepTrace()) {
            throw new IllegalStateException("this run keeps no past");
        }
        advanceTo(nanos);
        if (isOver() && nanos >= reached) {
            throw new IllegalStateException("the run is over at " + SimTime.exact(reached));
        }
        Run branch = new Run(this, nanos, folds);
        branch.intervene(interventions);
        return branch;
    }

    /// The interventions so far that changed nothing.
    public List<Intervention> idleInterventions() {
        return List.copyOf(idle);
    }

    // ---------------------------------------------------------------- what it was

    /// What runs; after an intervention, what runs since then.
    public Program program() {
        return machine.kernel().program;
    }

    public Options options() {
        return options;
    }

    /// Its rows so far.
    public Trace trace() {
        return trace;
    }

    public Outcome outcome() {
        return outcome;
    }

    public boolean isOver() {
        return outcome != Outcome.RUNNING;
    }

    /// How far it has run, nanoseconds.
    public long reachedNanos() {
        return reached;
    }

    /// When the last foreground task ended; so far, while one has not.
    public long finishedNanos() {
        return machine.finishedAt() == 0 ? reached : machine.finishedAt();
    }

    /// When nothing was left to do; so far, while there is.
    public long endNanos() {
        return reached;
    }

    /// How many events the driver executed.
    public long events() {
        return machine.eventCount();
    }

    /// The rule that was broken, null for none; a deadlock breaks I12 whether or not invariants are watched.
    public @Nullable Violation violation() {
        return machine.violation();
    }

    /// What happened last, oldest first: for a violation the steps that led to it.
    ///
    /// @param count how many lines at most
    public List<String> lastSteps(int count) {
        return new LastSteps(program()).of(trace, count);
    }

    /// Whether it ended as its scenario says.
    public Verdict verdict() {
        return Verdict.of(program().expectations().violations(), violation());
    }

    /// A digest of every row of the trace and of the memory at the end.
    public long fingerprint() {
        return trace.digest() * 31 + machine.kernel().memory.fingerprint();
    }
}
