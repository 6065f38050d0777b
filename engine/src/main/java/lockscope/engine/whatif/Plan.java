package lockscope.engine.whatif;

import java.util.List;
import java.util.stream.Stream;
import lockscope.engine.program.Program;
import lockscope.engine.run.Run;
import lockscope.engine.trace.Trace;

/// A program and what is to be done to its run, each thing at its moment.
///
/// @param start what runs at first
/// @param last what runs in the end: it has every CPU and task that there ever is
/// @param always what holds from the beginning, as it was said
/// @param turns in the order of time
public record Plan(Program start, Program last, List<WhatIf> always, List<Turn> turns) {
    public Plan {
        always = List.copyOf(always);
        turns = List.copyOf(turns);
    }

    /// Everything that was said, what holds always first.
    public List<WhatIf> all() {
        return Stream.concat(always.stream(), turns.stream().map(Turn::whatIf)).toList();
    }

    /// A run that will follow this plan.
    public Run run(Run.Options options, List<Trace.Fold> folds) {
        Run run = new Run(start, options, folds);
        schedule(run, 0);
        return run;
    }

    /// A run that follows this plan and shares as much of its past with another run as the two plans have in common.
    ///
    /// @param other of the same strategy, scenario and settings
    /// @param past a run of it that keeps its rows and moments and has gone as far as it is to be shared
    public Run runLike(Plan other, Run past) {
        if (!always.equals(other.always)) {
            return run(past.options(), List.of());
        }
        int common = 0;
        while (common < Math.min(turns.size(), other.turns.size())
                && turns.get(common).whatIf().equals(other.turns.get(common).whatIf())) {
            common++;
        }
        if (common == turns.size()) {
            return run(past.options(), List.of());
        }
        long moment = turns.get(common).nanos();
        boolean theirsComesFirst =
                common < other.turns.size() && other.turns.get(common).nanos() <= moment;
        boolean sharedAtOnce = common > 0 && turns.get(common - 1).nanos() == moment;
        if (theirsComesFirst || sharedAtOnce || past.isOver() && moment >= past.reachedNanos()) {
            return run(past.options(), List.of());
        }
        Run branch = past.fork(moment, turns.get(common).interventions());
        schedule(branch, common + 1);
        return branch;
    }

    private void schedule(Run run, int from) {
        for (Turn turn : turns.subList(from, turns.size())) {
            run.schedule(turn.nanos(), turn.interventions());
        }
    }

    /// What was said and changed nothing in a run of this plan: at its moment there was nothing to change, or the run
    /// was over.
    public List<WhatIf> idle(Run run) {
        return turns.stream()
                .filter(turn -> run.idleInterventions().containsAll(turn.interventions())
                        || run.isOver() && turn.nanos() >= run.reachedNanos())
                .map(Turn::whatIf)
                .toList();
    }
}
