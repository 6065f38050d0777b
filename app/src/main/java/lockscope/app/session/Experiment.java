package lockscope.app.session;

import java.util.List;
import lockscope.app.timeline.TimelineModel;
import lockscope.app.words.Axis;
import lockscope.engine.listing.Diagnostic;

/// What came of a set-up: its runs, or what is wrong with its listings.
///
/// @param axis steps for a replay, else time
/// @param runs one per strategy, none when there are errors
public record Experiment(
        Setup setup, Axis axis, List<RunView> runs, List<Diagnostic> findings, TimelineModel timeline) {
    public static final Experiment NONE =
            new Experiment(Setup.OPENING, Axis.TIME, List.of(), List.of(), TimelineModel.EMPTY);

    public Experiment {
        runs = List.copyOf(runs);
        findings = List.copyOf(findings);
    }

    /// @param findings what is wrong with the listings; warnings when there are runs
    static Experiment of(Setup setup, Axis axis, List<RunView> runs, List<Diagnostic> findings) {
        long end = runs.stream().mapToLong(RunView::endNanos).max().orElse(0);
        List<TimelineModel.Section> sections =
                runs.stream().map(RunView::section).toList();
        return new Experiment(setup, axis, runs, findings, new TimelineModel(sections, end));
    }

    /// Whether it is one order of steps, out of many, and not a run in time.
    public boolean isReplay() {
        return axis == Axis.STEPS;
    }

    /// The same, as its lanes were known at that moment.
    public Experiment until(long nanos) {
        return new Experiment(setup, axis, runs, findings, timeline.until(nanos));
    }

    /// The moment up to which it is known, [Long#MAX_VALUE] for all of it.
    public long knownUntil() {
        boolean all = runs.stream().allMatch(run -> run.endNanos() <= timeline.endNanos());
        return all ? Long.MAX_VALUE : timeline.endNanos() - 1;
    }

    public boolean failed() {
        return runs.isEmpty();
    }

    /// The first line of what is wrong; empty when nothing is.
    String firstError() {
        return findings.stream()
                .filter(Diagnostic::isError)
                .map(finding -> finding.rendering().lines().findFirst().orElse(""))
                .findFirst()
                .orElse("");
    }

    /// What in one run corresponds to what in another.
    public Counterparts counterparts() {
        return new Counterparts(runs.stream().map(RunView::program).toList());
    }

    /// Where the longest run ends.
    public long endNanos() {
        return timeline.endNanos();
    }

    /// Whether it is that very experiment, not only an equal one.
    @SuppressWarnings("ReferenceEquality")
    boolean isSame(Experiment other) {
        return this == other;
    }

    /// The time of the next event in any of the runs.
    long nextEvent(long nanos) {
        return runs.stream()
                .mapToLong(run -> run.nextEvent(nanos))
                .filter(time -> time > nanos)
                .min()
                .orElse(endNanos());
    }

    long previousEvent(long nanos) {
        return runs.stream().mapToLong(run -> run.previousEvent(nanos)).max().orElse(0);
    }

    /// The time of the next thing of that kind in any of the runs; that time itself when there is none.
    long next(Jump jump, long nanos) {
        return runs.stream()
                .mapToLong(run -> run.next(jump, nanos))
                .filter(time -> time > nanos)
                .min()
                .orElse(nanos);
    }

    long previous(Jump jump, long nanos) {
        return runs.stream()
                .mapToLong(run -> run.previous(jump, nanos))
                .filter(time -> time < nanos)
                .max()
                .orElse(nanos);
    }

    /// The time at which somebody first stands on another line than at that time; the end when nobody moves any more.
    /// Re-executes parts of the runs.
    public long nextStatement(long nanos) {
        List<List<Integer>> before = lines(nanos);
        long time = nanos;
        while (time < endNanos()) {
            time = nextEvent(time);
            if (!lines(time).equals(before)) {
                return time;
            }
        }
        return time;
    }

    /// The last time before that one at which somebody has just come to a line; 0 when there is none. Re-executes parts
    /// of the runs.
    public long previousStatement(long nanos) {
        long time = previousEvent(nanos);
        List<List<Integer>> there = lines(time);
        while (time > 0) {
            long before = previousEvent(time);
            if (!lines(before).equals(there)) {
                return time;
            }
            time = before;
        }
        return time;
    }

    private List<List<Integer>> lines(long nanos) {
        return runs.stream().map(run -> run.lines(nanos)).toList();
    }
}
