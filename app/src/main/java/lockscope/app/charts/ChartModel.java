package lockscope.app.charts;

import java.util.List;
import java.util.function.Function;
import lockscope.app.session.RunView;
import lockscope.app.timeline.Viewport;
import lockscope.engine.fold.Steps;

/// What a chart shows, for one or more runs of the same work.
public sealed interface ChartModel {
    /// How far the runs were read.
    Reach reach();

    ChartKind kind();

    /// @param isPart whether only what lies in a chosen range is counted
    /// @param isWhole whether all runs were read to their ends
    /// @param fromNanos where counting begins
    /// @param untilNanos where reading stopped; where the longest run ends when it is whole
    record Reach(boolean isPart, boolean isWhole, long fromNanos, long untilNanos) {
        Viewport view() {
            return new Viewport(fromNanos, Math.max(fromNanos + 1, untilNanos));
        }
    }

    /// How long calls of copy_net_ns waited, by strategy.
    record Waits(Reach reach, List<Distribution> distributions) implements ChartModel {
        public Waits {
            distributions = List.copyOf(distributions);
        }

        @Override
        public ChartKind kind() {
            return ChartKind.WAITS;
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
                    .mapToLong(course -> course.steps().most(reach.fromNanos(), reach.untilNanos()))
                    .max()
                    .orElse(0);
        }
    }

    /// A number over time under one strategy.
    record Course(String strategy, Steps steps) {}

    /// How long locks were held, by strategy, then in the order of the locks.
    record Holds(Reach reach, List<List<LockHolds>> holds) implements ChartModel {
        public Holds {
            holds = List.copyOf(holds);
        }

        @Override
        public ChartKind kind() {
            return ChartKind.HOLDS;
        }

        /// The longest of all.
        public long most() {
            return holds.stream()
                    .flatMap(List::stream)
                    .mapToLong(LockHolds::nanos)
                    .max()
                    .orElse(0);
        }
    }

    /// Reads the runs; takes a time that grows with their length.
    static ChartModel of(ChartKind kind, List<RunView> runs, Span span) {
        long end = runs.stream().mapToLong(RunView::endNanos).max().orElse(0);
        Reach reach =
                new Reach(span.isPart(), span.untilNanos() >= end, span.fromNanos(), Math.min(span.untilNanos(), end));
        return switch (kind) {
            case WAITS -> new Waits(reach, each(runs, run -> Distribution.of(run, span)));
            case QUEUE ->
                courses(
                        reach,
                        kind,
                        runs,
                        run -> Steps.ofWaiters(run.program(), run.rows(), span.untilNanos(), run.endNanos()));
            case DEAD ->
                courses(reach, kind, runs, run -> Steps.ofDeadNets(run.rows(), span.untilNanos(), run.endNanos()));
            case HOLDS -> new Holds(reach, each(runs, run -> LockHolds.of(run, span)));
        };
    }

    private static <T> List<T> each(List<RunView> runs, Function<RunView, T> fold) {
        return runs.stream().map(fold).toList();
    }

    private static Courses courses(Reach reach, ChartKind kind, List<RunView> runs, Function<RunView, Steps> steps) {
        return new Courses(reach, kind, each(runs, run -> new Course(run.title(), steps.apply(run))));
    }
}
