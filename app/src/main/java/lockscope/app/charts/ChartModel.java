package lockscope.app.charts;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.session.RunView;
import lockscope.engine.fold.Steps;
import lockscope.engine.fold.Summary;
import lockscope.engine.fold.SummaryFold;

/// What a chart shows, for one or more runs of the same work.
public sealed interface ChartModel {
    /// How far the runs were read.
    Reach reach();

    /// @param isWhole whether all runs were read to their ends
    /// @param untilNanos where reading stopped; where the longest run ends when it is whole
    record Reach(boolean isWhole, long untilNanos) {}

    /// How long calls of copy_net_ns waited, by strategy.
    record Waits(Reach reach, List<Distribution> distributions) implements ChartModel {
        public Waits {
            distributions = List.copyOf(distributions);
        }

        /// The longest of all.
        public long most() {
            return distributions.stream().mapToLong(Distribution::longest).max().orElse(0);
        }
    }

    /// A number over time, by strategy.
    record Courses(Reach reach, ChartKind kind, List<Course> courses) implements ChartModel {
        public Courses {
            courses = List.copyOf(courses);
        }

        /// The highest of all.
        public long most() {
            return courses.stream()
                    .mapToLong(course -> course.steps().most(0, Long.MAX_VALUE))
                    .max()
                    .orElse(0);
        }
    }

    /// A number over time under one strategy.
    record Course(String strategy, Steps steps) {}

    /// How long locks were held, by lock and strategy, in the order of the locks.
    record Holds(Reach reach, List<Hold> holds) implements ChartModel {
        public Holds {
            holds = List.copyOf(holds);
        }

        /// The longest of all.
        public long most() {
            return holds.stream().mapToLong(Hold::nanos).max().orElse(0);
        }
    }

    /// All holds of a lock under one strategy together; two readers at once count twice.
    ///
    /// @param rcuNanos how much of it the holders waited for grace periods and callbacks
    /// @param count how many holds
    record Hold(String lock, String strategy, long nanos, long rcuNanos, long count) {}

    /// Reads the runs; takes a time that grows with their length.
    ///
    /// @param horizonNanos nothing after it is read
    static ChartModel of(ChartKind kind, List<RunView> runs, long horizonNanos) {
        long end = runs.stream().mapToLong(RunView::endNanos).max().orElse(0);
        Reach reach = new Reach(horizonNanos >= end, Math.min(horizonNanos, end));
        return switch (kind) {
            case WAITS ->
                new Waits(
                        reach,
                        runs.stream()
                                .map(run -> Distribution.of(run, horizonNanos))
                                .toList());
            case QUEUE ->
                courses(
                        reach,
                        kind,
                        runs,
                        run -> Steps.ofWaiters(run.program(), run.rows(), horizonNanos, run.endNanos()));
            case DEAD -> courses(reach, kind, runs, run -> Steps.ofDeadNets(run.rows(), horizonNanos, run.endNanos()));
            case HOLDS -> new Holds(reach, holds(runs, horizonNanos));
        };
    }

    private static Courses courses(
            Reach reach, ChartKind kind, List<RunView> runs, java.util.function.Function<RunView, Steps> steps) {
        return new Courses(
                reach,
                kind,
                runs.stream()
                        .map(run -> new Course(run.title(), steps.apply(run)))
                        .toList());
    }

    private static List<Hold> holds(List<RunView> runs, long horizon) {
        List<Hold> holds = new ArrayList<>();
        for (RunView run : runs) {
            Summary summary = new SummaryFold(run.program(), horizon).of(run.rows(), run.endNanos());
            for (Summary.LockTotals lock : summary.locks()) {
                holds.add(new Hold(
                        lock.name(),
                        run.title(),
                        lock.holds().total(),
                        lock.heldWaitingForRcu(),
                        lock.holds().count()));
            }
        }
        return holds;
    }
}
