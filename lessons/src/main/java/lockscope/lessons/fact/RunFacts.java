package lockscope.lessons.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lockscope.engine.fold.RowFold;
import lockscope.engine.fold.Summary;
import lockscope.engine.fold.SummaryFold;
import lockscope.engine.listing.Listing;
import lockscope.engine.listing.Setting;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.run.Run;
import lockscope.engine.run.Snapshot;
import org.jspecify.annotations.Nullable;

/// One run and what was read from it; it is made when something is first asked.
public final class RunFacts {
    /// Of a run with more events only totals can be asked.
    private static final long MOST_TRACED = 1_000_000;

    /// A run with more events is refused.
    private static final long MOST = 20_000_000;

    private final Program program;
    private final boolean checked;
    private final TaskTable tasks;
    private final List<Setting> settings;
    private final Map<Long, Snapshot> moments = new HashMap<>();
    private @Nullable Run traced;
    private @Nullable Summary summary;
    private @Nullable Spans spans;
    private @Nullable Run totals;

    RunFacts(Program program, boolean checked, Source scenario, Map<String, String> given) {
        this.program = program;
        this.checked = checked;
        this.tasks = new TaskTable(program);
        this.settings = Listing.of(scenario, given).settings();
    }

    public Program program() {
        return program;
    }

    TaskTable tasks() {
        return tasks;
    }

    List<Setting> settings() {
        return settings;
    }

    /// The run with its trace.
    public Run run() throws Unanswerable {
        Run run = traced;
        if (run == null) {
            run = new Run(program, Run.Options.INTERACTIVE.withCheck(checked));
            toEnd(run, MOST_TRACED, "; of a run as long only totals can be asked");
            traced = run;
        }
        return run;
    }

    /// The run in numbers.
    public Summary summary() throws Unanswerable {
        Summary known = summary;
        if (known == null) {
            SummaryFold fold = new SummaryFold(program, RowFold.NO_HORIZON);
            Run run = traced;
            if (run == null) {
                run = new Run(program, Run.Options.TOTALS.withCheck(checked), List.of(fold));
                toEnd(run, MOST, "");
                totals = run;
                known = fold.result(run.endNanos());
            } else {
                known = fold.of(run.trace(), run.endNanos());
            }
            summary = known;
        }
        return known;
    }

    /// The run, with its trace or without.
    Run anyRun() throws Unanswerable {
        Run run = traced == null ? totals : traced;
        return run == null ? run() : run;
    }

    Spans spans() throws Unanswerable {
        Spans known = spans;
        if (known == null) {
            known = new Spans(run(), tasks);
            spans = known;
        }
        return known;
    }

    /// The memory at a moment.
    public Snapshot at(long nanos) throws Unanswerable {
        Snapshot known = moments.get(nanos);
        if (known == null) {
            if (nanos < 0) {
                throw new Unanswerable("found a moment before the start of the run");
            }
            known = run().at(nanos);
            moments.put(nanos, known);
        }
        return known;
    }

    private void toEnd(Run run, long most, String remedy) throws Unanswerable {
        while (!run.advanceBy(50_000)) {
            if (run.events() > most) {
                throw new Unanswerable("the run has more than " + most + " events" + remedy);
            }
        }
    }
}
