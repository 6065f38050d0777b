package lockscope.engine.fold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How a sum of one run becomes the same sum of another, step by step; exact to the nanosecond.
///
/// @param from the sum in run A
/// @param steps what makes the difference; those that take away come first, the largest first
/// @param to the sum in run B
public record Waterfall(long from, List<Step> steps, long to) {
    /// What a step is about.
    public sealed interface Part {
        /// Waiting, by its cause; of calls that both runs made, where it is about calls.
        record Waiting(Cause cause) implements Part {}

        /// Everything that calls waited which only one of the runs made.
        record Unpaired() implements Part {}

        /// Until the task started.
        record BeforeStart() implements Part {}

        /// Running in user mode.
        record UserTime() implements Part {}

        /// Running in the kernel.
        record SystemTime() implements Part {}
    }

    /// @param a nanoseconds in run A
    /// @param b nanoseconds in run B
    public record Step(Part part, long a, long b) {
        public long change() {
            return b - a;
        }
    }

    public Waterfall {
        steps = List.copyOf(steps);
        long sum = from;
        for (Step step : steps) {
            sum = Math.addExact(sum, step.change());
        }
        if (sum != to) {
            throw new IllegalArgumentException("the steps lead from " + from + " to " + sum + ", not to " + to);
        }
    }

    /// The waits inside all calls of copy_net_ns; the calls that only one run made are one step.
    public static Waterfall ofCreations(Pairing pairing) {
        List<Step> steps = waiting(pairing.waitsOfA(), pairing.waitsOfB());
        steps.add(new Step(new Part.Unpaired(), pairing.unpairedNanosOfA(), pairing.unpairedNanosOfB()));
        return of(steps);
    }

    /// The simulated time of the runs, as the tasks spent it that ended last.
    public static Waterfall ofElapsed(Elapsed a, Elapsed b) {
        List<Step> steps = waiting(a.waits(), b.waits());
        steps.add(new Step(new Part.BeforeStart(), a.beforeStart(), b.beforeStart()));
        steps.add(new Step(new Part.UserTime(), a.user(), b.user()));
        steps.add(new Step(new Part.SystemTime(), a.system(), b.system()));
        return of(steps);
    }

    private static List<Step> waiting(List<CauseSum> a, List<CauseSum> b) {
        List<Step> steps = new ArrayList<>();
        for (Comparison.CauseChange change : Comparison.changes(a, b)) {
            steps.add(new Step(new Part.Waiting(change.cause()), change.a(), change.b()));
        }
        return steps;
    }

    private static Waterfall of(List<Step> steps) {
        steps.removeIf(step -> step.a() == 0 && step.b() == 0);
        steps.sort(Comparator.comparing((Step step) -> step.change() > 0)
                .thenComparingLong(step -> -Math.abs(step.change())));
        long from = steps.stream().mapToLong(Step::a).sum();
        long to = steps.stream().mapToLong(Step::b).sum();
        return new Waterfall(from, steps, to);
    }
}
