package lockscope.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lockscope.engine.SimTime;
import lockscope.engine.fold.Comparison;
import lockscope.engine.fold.Elapsed;
import lockscope.engine.fold.Summary;
import lockscope.engine.program.Program;

/// Prints runs of one scenario beside each other for people.
final class ComparisonText {
    private static final String INDENT = "  ";

    private final Console console;

    ComparisonText(Console console) {
        this.console = console;
    }

    void print(List<Runner.Compared> runs) {
        Program program = runs.getFirst().ran().program();
        console.say(console.heading(program.scenario() + ": " + program.scenarioTitle())
                + console.faint("  (" + Words.model(program) + ")"));
        WhatIfs.print(console, runs.getLast().ran());
        console.say("");
        totals(runs);
        Runner.Compared first = runs.getFirst();
        Runner.Compared last = runs.getLast();
        ratio(first, last);
        waits(first, last);
        elapsed(first, last);
        costs(first, last);
    }

    private void totals(List<Runner.Compared> runs) {
        String[] head = new String[runs.size() + 1];
        head[0] = "";
        for (int i = 0; i < runs.size(); i++) {
            head[i + 1] = runs.get(i).ran().name();
        }
        Table table = new Table(head);
        row(table, runs, "simulated time", s -> SimTime.text(s.simulated()) + (s.finished() ? "" : " +"));
        row(table, runs, "user time", s -> SimTime.text(s.cpu().user()));
        row(table, runs, "system time", s -> SimTime.text(s.cpu().system()));
        row(table, runs, "namespaces made", s -> Words.count(s.created()));
        row(table, runs, "calls of copy_net_ns", s -> Words.count(s.creations()));
        row(
                table,
                runs,
                "  waited for a lock",
                s -> Words.count(s.creationWaits().count()));
        row(table, runs, "  together", s -> SimTime.text(s.creationWaits().total()));
        row(table, runs, "  mean", s -> SimTime.text(s.creationWaits().mean()));
        row(table, runs, "  99 %", s -> SimTime.text(s.creationWaits().p99()));
        row(table, runs, "  longest", s -> SimTime.text(s.creationWaits().max()));
        row(table, runs, "cleanup batches", s -> Words.count(s.batches().count()));
        row(
                table,
                runs,
                "namespaces in a batch",
                s -> Words.thousandths(s.batches().meanThousandths()));
        row(table, runs, "grace periods", s -> Words.count(s.gracePeriods()));
        table.print(console, INDENT);
        if (runs.stream().anyMatch(run -> !run.ran().summary().finished())) {
            console.say(INDENT + console.faint("+ foreground tasks were still at work or stuck when the run stopped"));
        }
    }

    private static void row(Table table, List<Runner.Compared> runs, String title, Function<Summary, String> value) {
        List<String> cells = new ArrayList<>();
        cells.add(title);
        runs.forEach(run -> cells.add(value.apply(run.ran().summary())));
        table.row(cells.toArray(String[]::new));
    }

    private void ratio(Runner.Compared first, Runner.Compared last) {
        String ratio = SummaryJson.ratio(first.ran().summary(), last.ran().summary());
        console.say("");
        console.say(INDENT + "simulated time, " + name(first) + " to " + name(last) + ": "
                + (ratio.equals("null")
                        ? "no ratio, for not both came to their end"
                        : console.heading(ratio) + " to 1"));
    }

    private void waits(Runner.Compared first, Runner.Compared last) {
        Comparison comparison = ComparisonJson.comparison(first, last);
        Table table = new Table("waits inside copy_net_ns", name(first), name(last), "change");
        long a = 0;
        long b = 0;
        for (Comparison.CauseChange change : comparison.waits()) {
            table.row(
                    Words.of(change.cause()),
                    SimTime.text(change.a()),
                    SimTime.text(change.b()),
                    signed(change.b() - change.a()));
            a += change.a();
            b += change.b();
        }
        table.row("all", SimTime.text(a), SimTime.text(b), signed(b - a));
        console.say("");
        table.print(console, INDENT);
        console.say(INDENT
                + console.faint("in the " + Words.count(comparison.pairs(), "call") + " that both runs made"
                        + unpaired(comparison, first, last)));
    }

    private static String unpaired(Comparison comparison, Runner.Compared first, Runner.Compared last) {
        String only = "";
        if (comparison.onlyA() > 0) {
            only += "; " + Words.count(comparison.onlyA(), "call") + " only with " + name(first);
        }
        if (comparison.onlyB() > 0) {
            only += "; " + Words.count(comparison.onlyB(), "call") + " only with " + name(last);
        }
        return only;
    }

    private void elapsed(Runner.Compared first, Runner.Compared last) {
        Elapsed a = first.elapsed();
        Elapsed b = last.elapsed();
        if (a.task() == 0 || b.task() == 0) {
            return;
        }
        Table table = new Table("where the simulated time went", name(first), name(last), "change");
        part(table, "before the task started", a.beforeStart(), b.beforeStart());
        part(table, "user time", a.user(), b.user());
        part(table, "system time", a.system(), b.system());
        for (Comparison.CauseChange change : Comparison.changes(a.waits(), b.waits())) {
            part(table, Words.of(change.cause()), change.a(), change.b());
        }
        part(table, "all", a.total(), b.total());
        console.say("");
        table.print(console, INDENT);
        String taskA = first.ran().names().task(a.task());
        String taskB = last.ran().names().task(b.task());
        console.say(INDENT
                + console.faint(
                        "of the task that ended last: " + (taskA.equals(taskB) ? taskA : taskA + " and " + taskB)));
    }

    private static void part(Table table, String title, long a, long b) {
        if (a != 0 || b != 0) {
            table.row(title, SimTime.text(a), SimTime.text(b), signed(b - a));
        }
    }

    private void costs(Runner.Compared first, Runner.Compared last) {
        Comparison comparison = ComparisonJson.comparison(first, last);
        Table table = new Table("what it costs", name(first), name(last), "<");
        for (Comparison.CostChange change : comparison.costs()) {
            if (change.a() != 0 || change.b() != 0) {
                table.row(
                        Words.of(change.cost()),
                        Words.value(change.cost(), change.a()),
                        Words.value(change.cost(), change.b()),
                        change.grew() ? "grew" : change.a() == change.b() ? "" : "fell");
            }
        }
        if (!table.isEmpty()) {
            console.say("");
            table.print(console, INDENT);
        }
    }

    private static String name(Runner.Compared run) {
        return run.ran().name();
    }

    private static String signed(long nanos) {
        return nanos > 0 ? "+" + SimTime.text(nanos) : SimTime.text(nanos);
    }
}
