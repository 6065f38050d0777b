package lockscope.app.cli;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.narration.Names;
import lockscope.engine.fold.Creations;
import lockscope.engine.fold.CreationsFold;
import lockscope.engine.fold.Elapsed;
import lockscope.engine.fold.ElapsedFold;
import lockscope.engine.fold.RowFold;
import lockscope.engine.fold.Summary;
import lockscope.engine.fold.SummaryFold;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.run.Run;
import lockscope.engine.trace.Trace;
import lockscope.engine.trace.Violation;
import lockscope.engine.whatif.Plan;

/// Runs a program to its end for its totals; no row of its trace is kept.
final class Runner {
    private final Console console;

    Runner(Console console) {
        this.console = console;
    }

    /// A run that is over.
    record Ran(Plan plan, Program program, Run run, Names names, Summary summary, List<Finding> findings) {
        /// What tells it from others of the same scenario.
        String name() {
            return plan.all().isEmpty() ? program.strategy() : program.strategy() + ", what if";
        }
    }

    /// The same, with what a comparison needs beside totals.
    record Compared(Ran ran, Creations creations, Elapsed elapsed) {}

    /// @param others folds that read the run as well
    Ran run(Plan plan, boolean check, List<Trace.Fold> others) {
        Program program = plan.last();
        SummaryFold summary = new SummaryFold(program, RowFold.NO_HORIZON);
        List<Trace.Fold> folds = new ArrayList<>(others);
        folds.add(summary);
        Run run = plan.run(Run.Options.TOTALS.withCheck(check), folds);
        toEnd(run);
        return ran(plan, run, summary);
    }

    Compared runToCompare(Plan plan, boolean check) {
        Program program = plan.last();
        SummaryFold summary = new SummaryFold(program, RowFold.NO_HORIZON);
        CreationsFold creations = new CreationsFold(program, RowFold.NO_HORIZON);
        ElapsedFold elapsed = new ElapsedFold(program, RowFold.NO_HORIZON);
        Run run = plan.run(Run.Options.TOTALS.withCheck(check), List.<Trace.Fold>of(summary, creations, elapsed));
        toEnd(run);
        return new Compared(ran(plan, run, summary), creations.result(run.endNanos()), elapsed.result(run.endNanos()));
    }

    private Ran ran(Plan plan, Run run, SummaryFold summary) {
        Names names = names(run.program());
        return new Ran(plan, run.program(), run, names, summary.result(run.endNanos()), findings(run, names));
    }

    static Names names(Program program) {
        TaskTable table = new TaskTable(program);
        return new Names(program, table::name);
    }

    private void toEnd(Run run) {
        Program program = run.program();
        try (Progress progress = new Progress(console, program.scenario() + " with " + program.strategy())) {
            while (!run.advanceBy(Progress.EVENTS)) {
                progress.show(run.events(), run.reachedNanos());
            }
        }
    }

    private static List<Finding> findings(Run run, Names names) {
        List<Finding> findings = new ArrayList<>();
        Violation violation = run.violation();
        if (violation != null) {
            findings.add(new Finding(
                    violation.id(),
                    violation.atNanos(),
                    violation.task() == 0 ? "" : names.task(violation.task()),
                    names.place(violation.pc()),
                    violation.text()));
        }
        return findings;
    }
}
