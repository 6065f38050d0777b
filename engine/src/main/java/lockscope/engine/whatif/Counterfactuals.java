package lockscope.engine.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import lockscope.engine.fold.Operation;
import lockscope.engine.fold.Operations;
import lockscope.engine.program.Program;
import lockscope.engine.run.Run;
import lockscope.engine.run.Snapshot;
import lockscope.engine.trace.Rows;
import lockscope.engine.why.Chain;
import lockscope.engine.why.Chains;
import org.jspecify.annotations.Nullable;

/// Runs what might have spared a task its wait, and measures whether it did.
///
/// What is measured is how long the task waits inside the operation that it is in: the same call of the same routine in
/// both runs.
public final class Counterfactuals {
    private static final long FIRST_STEP = 10_000_000;

    private final Past past;

    /// The run that is asked about, and the way to others that share what they can with it.
    public interface Past {
        Snapshot at(long nanos);

        Rows rows();

        /// Where it ends.
        long endNanos();

        /// A run of the same scenario with one what-if more; empty when that makes no sense there.
        Optional<Branch> branch(WhatIf more);
    }

    /// A run on its way, and its plan.
    public record Branch(Plan plan, Run run) {}

    public Counterfactuals(Past past) {
        this.past = past;
    }

    /// What to try for a question; nothing when the task does not wait.
    ///
    /// @param strategies others under which the same work may be run
    public List<WhatIf> candidates(Question question, List<String> strategies) {
        Snapshot snapshot = past.at(question.nanos());
        Chain chain = new Chains(snapshot).of(question.task());
        return Candidates.of(snapshot, chain, question.task(), strategies);
    }

    /// Tries everything, in the order of use to whoever asked.
    ///
    /// @param cancelled asked between runs and now and then inside them; what was tried by then is returned
    public List<Trial> all(Question question, List<String> strategies, BooleanSupplier cancelled) {
        List<Trial> trials = new ArrayList<>();
        for (WhatIf candidate : candidates(question, strategies)) {
            if (cancelled.getAsBoolean()) {
                break;
            }
            trial(question, candidate, cancelled).ifPresent(trials::add);
        }
        return Trial.ranked(trials);
    }

    /// Runs one what-if; empty when it makes no sense there, when the task is in no operation, or when it was
    /// cancelled.
    public Optional<Trial> trial(Question question, WhatIf whatIf, BooleanSupplier cancelled) {
        Program program = past.at(question.nanos()).program();
        Operation asked = Operations.of(program, past.rows(), question.horizonNanos(), past.endNanos())
                .at(question.task(), question.nanos());
        Optional<Branch> branch = asked == null ? Optional.empty() : past.branch(whatIf);
        if (asked == null || branch.isEmpty()) {
            return Optional.empty();
        }
        Run run = branch.get().run();
        long horizon = question.horizonNanos();
        long target = Math.max(question.nanos(), asked.end());
        for (long step = FIRST_STEP; ; step *= 2) {
            run.advanceTo(Math.min(target, horizon));
            Operation other = Operations.of(run.program(), run.trace(), horizon, run.endNanos())
                    .counterpart(asked, program);
            if (run.isOver() || target >= horizon || other != null && other.isOver()) {
                return Optional.of(held(question, whatIf, asked, other, branch.get()));
            }
            if (cancelled.getAsBoolean()) {
                return Optional.empty();
            }
            target = horizon - step < target ? horizon : target + step;
        }
    }

    private static Trial held(
            Question question, WhatIf whatIf, Operation asked, @Nullable Operation other, Branch branch) {
        Run run = branch.run();
        long after = other == null ? 0 : other.waited();
        boolean over = run.isOver() && question.nanos() >= run.reachedNanos();
        boolean whole = asked.isOver() && (other == null || other.isOver());
        return new Trial(
                whatIf,
                effect(whatIf, asked, other, branch),
                asked.waited(),
                after,
                whole,
                over ? null : run.at(question.nanos()));
    }

    private static Trial.Effect effect(WhatIf whatIf, Operation asked, @Nullable Operation other, Branch branch) {
        if (branch.plan().idle(branch.run()).contains(whatIf)) {
            return Trial.Effect.IDLE;
        }
        if (other == null) {
            return Trial.Effect.NOT_DONE;
        }
        boolean ends = other.isOver() && !asked.isOver();
        if (other.waited() == asked.waited() && !ends) {
            return Trial.Effect.SAME;
        }
        if (other.waited() > asked.waited() && !ends) {
            return Trial.Effect.LONGER;
        }
        return whatIf.edit() instanceof Edit.Kill ? Trial.Effect.NOT_DONE : Trial.Effect.SHORTER;
    }

    /// Lets a run go on until what the task does at a moment is over, or the run is.
    public static void goOn(Run run, Question question) {
        run.advanceTo(question.nanos());
        for (long step = FIRST_STEP; !run.isOver() && run.reachedNanos() < question.horizonNanos(); step *= 2) {
            Operation asked = Operations.of(run.program(), run.trace(), question.horizonNanos(), run.endNanos())
                    .at(question.task(), question.nanos());
            if (asked == null || asked.isOver()) {
                return;
            }
            run.advanceTo(Math.min(question.horizonNanos(), run.reachedNanos() + step));
        }
    }

    /// A question about a run of a plan that a thread has for itself.
    ///
    /// @param planner what one what-if more comes to
    public static Past past(Plan plan, Run run, Function<WhatIf, Planned> planner) {
        return new Past() {
            @Override
            public Snapshot at(long nanos) {
                return run.at(nanos);
            }

            @Override
            public Rows rows() {
                return run.trace();
            }

            @Override
            public long endNanos() {
                return run.endNanos();
            }

            @Override
            public Optional<Branch> branch(WhatIf more) {
                Plan other = planner.apply(more).plan();
                return Optional.ofNullable(other).map(next -> new Branch(next, next.runLike(plan, run)));
            }
        };
    }
}
