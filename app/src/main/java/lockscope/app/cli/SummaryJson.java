package lockscope.app.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HexFormat;
import lockscope.engine.fold.Spread;
import lockscope.engine.fold.Summary;
import lockscope.engine.fold.Totals;
import lockscope.engine.program.Program;

/// Writes the totals of a run as one JSON object.
final class SummaryJson {
    private SummaryJson() {}

    static void write(Json json, Runner.Ran ran) {
        Program program = ran.program();
        Summary summary = ran.summary();
        json.beginObject()
                .field("scenario", program.scenario())
                .field("strategy", program.strategy())
                .field("seed", program.machine().seed())
                .field("fingerprint", HexFormat.of().toHexDigits(ran.run().fingerprint()))
                .field("outcome", Words.of(ran.run().outcome()))
                .field("simulated_ns", summary.simulated())
                .field("user_ns", summary.cpu().user())
                .field("sys_ns", summary.cpu().system())
                .field("background_cpu_ns", summary.cpu().background())
                .field("machine_cpu_ns", summary.cpu().machine())
                .field("end_ns", ran.run().endNanos())
                .field("events", ran.run().events())
                .field("namespaces_created", summary.created())
                .field("namespaces_freed", summary.freed())
                .field("grace_periods", summary.gracePeriods())
                .field("expedited_grace_periods", summary.expedited())
                .field("cleanup_batches", summary.batches().count())
                .field("empty_batches", summary.batches().empty())
                .thousandths("mean_batch", summary.batches().meanThousandths())
                .field("largest_batch", summary.batches().largest())
                .field("copy_net_ns_calls", summary.creations());
        WhatIfs.write(json, ran);
        spread(json, "copy_net_ns_wait", summary.creationWaits());
        spread(json, "death_to_freedom", summary.deaths().toFreedom());
        json.field("most_dead", summary.deaths().most())
                .field("dead_at_end", summary.deaths().atEnd());
        locks(json, summary);
        holds(json, ran);
        waits(json, ran);
        json.beginArray("violations");
        for (Finding finding : ran.findings()) {
            json.beginObject()
                    .field("invariant", finding.invariant())
                    .field("time_ns", finding.time())
                    .field("task", finding.task())
                    .field("place", finding.place())
                    .field("text", finding.text())
                    .endObject();
        }
        json.endArray().endObject();
    }

    private static void spread(Json json, String name, Spread spread) {
        json.beginObject(name)
                .field("count", spread.count())
                .field("total_ns", spread.total())
                .field("mean_ns", spread.mean())
                .field("p50_ns", spread.p50())
                .field("p99_ns", spread.p99())
                .field("max_ns", spread.max())
                .endObject();
    }

    private static void locks(Json json, Summary summary) {
        json.beginArray("locks");
        for (Summary.LockTotals lock : summary.locks()) {
            json.beginObject()
                    .field("name", lock.name())
                    .field("acquired", lock.acquired())
                    .field("contended", lock.contended())
                    .field("wait_total_ns", lock.waits().total())
                    .field("wait_max_ns", lock.waits().max())
                    .field("hold_total_ns", lock.holds().total())
                    .field("hold_max_ns", lock.holds().max())
                    .field("hold_rcu_ns", lock.heldWaitingForRcu())
                    .endObject();
        }
        json.endArray();
    }

    private static void holds(Json json, Runner.Ran ran) {
        json.beginArray("holds");
        for (Summary.RoutineHolds holds : ran.summary().holds()) {
            json.beginObject()
                    .field("lock", ran.names().lock(holds.lock()))
                    .field("routine", holds.routine() < 0 ? "" : ran.names().routine(holds.routine()));
            totals(json, holds.holds());
            json.field("rcu_ns", holds.heldWaitingForRcu()).endObject();
        }
        json.endArray();
    }

    private static void waits(Json json, Runner.Ran ran) {
        json.beginArray("waits");
        for (Summary.LineWaits waits : ran.summary().waits()) {
            json.beginObject()
                    .field("kind", Words.of(waits.kind()))
                    .field("object", waits.kind().isLock() ? ran.names().lock(waits.object()) : "")
                    .field("place", ran.names().place(waits.pc()));
            totals(json, waits.totals());
            json.endObject();
        }
        json.endArray();
    }

    private static void totals(Json json, Totals totals) {
        json.field("count", totals.count())
                .field("total_ns", totals.total())
                .field("mean_ns", totals.mean())
                .field("max_ns", totals.max());
    }

    /// The ratio of the simulated times of two runs with four decimals, `null` when one did not come to its end.
    static String ratio(Summary a, Summary b) {
        return a.finished() && b.finished() ? ratio(a.simulated(), b.simulated()) : "null";
    }

    static String ratio(long a, long b) {
        return b == 0
                ? "null"
                : BigDecimal.valueOf(a)
                        .divide(BigDecimal.valueOf(b), 4, RoundingMode.HALF_UP)
                        .toString();
    }
}
