package lockscope.app.cli;

import lockscope.engine.SimTime;
import lockscope.engine.fold.Summary;

/// The measurement in the commit message that all this is about, beside the model's numbers.
///
/// Commit 1a57feb847c5 of Linux, 10,000 times `unshare -n bash -c exit`; its "after" is the whole patch set, for which
/// `pernet_ops_rwsem` stands here.
final class SeedTable {
    private static final long[] BEFORE = {100_377_000_000L, 9_672_000_000L, 19_928_000_000L};
    private static final long[] AFTER = {17_007_000_000L, 5_311_000_000L, 11_779_000_000L};
    private static final String[] TITLES = {"real", "user", "sys"};

    private SeedTable() {}

    /// Whether the measurement is about this scenario.
    static boolean isFor(String scenario) {
        return scenario.equals("unshare-loop");
    }

    static void print(Console console, Runner.Compared first, Runner.Compared last) {
        Table table = new Table(
                "measured by the commit",
                "before",
                "after",
                "model: " + first.ran().program().strategy(),
                last.ran().program().strategy());
        long[] a = model(first.ran().summary());
        long[] b = model(last.ran().summary());
        for (int i = 0; i < TITLES.length; i++) {
            table.row(TITLES[i], text(BEFORE[i]), text(AFTER[i]), text(a[i]), text(b[i]));
        }
        table.row("before to after", SummaryJson.ratio(BEFORE[0], AFTER[0]), "", SummaryJson.ratio(a[0], b[0]), "");
        console.say("");
        table.print(console, "  ");
        console.say("  "
                + console.faint("measured: one machine of 2018 with real programs, 10,000 rounds; its message says"
                        + " 5.8 times faster"));
        console.say("  "
                + console.faint("model: " + Words.count(last.ran().summary().creations())
                        + " rounds; real is simulated time, user and sys are those of the loop's task"));
    }

    private static long[] model(Summary summary) {
        return new long[] {
            summary.simulated(), summary.cpu().user(), summary.cpu().system()
        };
    }

    private static String text(long nanos) {
        return SimTime.text(nanos);
    }
}
