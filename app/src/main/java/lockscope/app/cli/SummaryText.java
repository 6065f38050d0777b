package lockscope.app.cli;

import java.util.Comparator;
import java.util.List;
import lockscope.engine.SimTime;
import lockscope.engine.fold.Spread;
import lockscope.engine.fold.Summary;
import lockscope.engine.program.Program;

/// Prints the totals of a run for people.
final class SummaryText {
    private static final String INDENT = "  ";
    private static final int MOST_LINES = 12;

    private final Console console;

    SummaryText(Console console) {
        this.console = console;
    }

    void print(Runner.Ran ran) {
        Program program = ran.program();
        console.say(console.heading(program.scenario() + " with " + program.strategy())
                + console.faint("  (" + Words.model(program) + ")"));
        WhatIfs.print(console, ran);
        console.say("");
        totals(ran);
        locks(ran.summary());
        holds(ran);
        waits(ran);
    }

    private void totals(Runner.Ran ran) {
        Summary summary = ran.summary();
        Table table = new Table("", "", "<");
        table.row("simulated time", SimTime.text(summary.simulated()), end(ran));
        table.row("user time", SimTime.text(summary.cpu().user()), "of the foreground tasks");
        table.row("system time", SimTime.text(summary.cpu().system()), "of the foreground tasks");
        table.row(
                "namespaces",
                Words.count(summary.created()),
                "made, " + Words.count(summary.freed()) + " freed, at most "
                        + Words.count(summary.deaths().most()) + " dead at once");
        table.row("calls of copy_net_ns", Words.count(summary.creations()), waits(summary.creationWaits()));
        Summary.Batching batches = summary.batches();
        table.row(
                "cleanup batches",
                Words.count(batches.count()),
                batches.count() == 0
                        ? ""
                        : "of " + Words.thousandths(batches.meanThousandths())
                                + (batches.meanThousandths() == 1000 ? " namespace (largest " : " namespaces (largest ")
                                + Words.count(batches.largest()) + ")"
                                + (batches.empty() == 0 ? "" : ", and " + Words.count(batches.empty()) + " empty"));
        Spread freedom = summary.deaths().toFreedom();
        if (freedom.count() > 0) {
            table.row("death to freedom", SimTime.text(freedom.mean()), "mean, longest " + SimTime.text(freedom.max()));
        }
        table.row(
                "grace periods",
                Words.count(summary.gracePeriods()),
                summary.expedited() == 0 ? "" : "and " + Words.count(summary.expedited()) + " expedited");
        table.row("events", Words.count(ran.run().events()), "");
        table.print(console, INDENT);
    }

    private static String end(Runner.Ran ran) {
        return switch (ran.run().outcome()) {
            case FINISHED -> "until the last foreground task ended";
            case RUNNING -> "so far";
            case STOPPED_AT_LIMIT ->
                ran.summary().finished()
                        ? "until the last foreground task ended"
                        : "up to the limit; foreground tasks were still at work";
            case DEADLOCK -> "until nothing could go on any more";
            case VIOLATION -> "until an invariant was violated";
        };
    }

    private static String waits(Spread spread) {
        if (spread.count() == 0) {
            return "none waited for a lock";
        }
        return Words.count(spread.count()) + " waited for a lock: together " + SimTime.text(spread.total()) + ", mean "
                + SimTime.text(spread.mean()) + ", median " + SimTime.text(spread.p50()) + ", 99 % "
                + SimTime.text(spread.p99()) + ", longest " + SimTime.text(spread.max());
    }

    private void locks(Summary summary) {
        Table table = new Table("lock", "taken", "waited for", "waits", "longest", "holds", "longest", "of it for RCU");
        for (Summary.LockTotals lock : summary.locks()) {
            if (lock.acquired() + lock.contended() > 0) {
                table.row(
                        lock.name(),
                        Words.count(lock.acquired()),
                        Words.count(lock.contended()),
                        SimTime.text(lock.waits().total()),
                        SimTime.text(lock.waits().max()),
                        SimTime.text(lock.holds().total()),
                        SimTime.text(lock.holds().max()),
                        Words.percent(lock.heldWaitingForRcu(), lock.holds().total()));
            }
        }
        print(table);
    }

    private void holds(Runner.Ran ran) {
        Table table = new Table("held by", "<lock", "times", "mean", "longest", "of it for RCU");
        for (Summary.RoutineHolds holds : ran.summary().holds()) {
            table.row(
                    holds.routine() < 0 ? "other code" : ran.names().routine(holds.routine()),
                    ran.names().lock(holds.lock()),
                    Words.count(holds.holds().count()),
                    SimTime.text(holds.holds().mean()),
                    SimTime.text(holds.holds().max()),
                    Words.percent(holds.heldWaitingForRcu(), holds.holds().total()));
        }
        print(table);
    }

    private void waits(Runner.Ran ran) {
        Table table = new Table("waits", "<where", "times", "together", "mean", "longest");
        List<Summary.LineWaits> waits = ran.summary().waits().stream()
                .filter(wait -> wait.pc() >= 0)
                .sorted(Comparator.comparingLong(
                                (Summary.LineWaits wait) -> wait.totals().total())
                        .reversed())
                .toList();
        for (Summary.LineWaits wait : waits.subList(0, Math.min(MOST_LINES, waits.size()))) {
            table.row(
                    Words.wait(wait.kind(), wait.kind().isLock() ? ran.names().lock(wait.object()) : ""),
                    ran.names().place(wait.pc()),
                    Words.count(wait.totals().count()),
                    SimTime.text(wait.totals().total()),
                    SimTime.text(wait.totals().mean()),
                    SimTime.text(wait.totals().max()));
        }
        print(table);
        if (waits.size() > MOST_LINES) {
            console.say(INDENT + console.faint("and " + (waits.size() - MOST_LINES) + " more with smaller sums"));
        }
    }

    private void print(Table table) {
        if (!table.isEmpty()) {
            console.say("");
            table.print(console, INDENT);
        }
    }
}
