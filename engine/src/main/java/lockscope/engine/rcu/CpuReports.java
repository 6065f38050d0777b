package lockscope.engine.rcu;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;
import lockscope.engine.trace.Quiescence;
import lockscope.engine.trace.TraceKind;

/// `struct rcu_data`: what each CPU knows of grace periods, and its way to report that it is done with one.
///
/// A CPU learns of a beginning and of an end only when it notes them, in its own softirq; a quiescent state that it
/// passed before it noted the beginning does not count.
final class CpuReports {
    private static final int NOTED = 0;
    private static final int NOTED_END = 1;
    private static final int OWES = 2;
    private static final int PASSED = 3;
    private static final int WORDS = 4;

    private static final Quiescence[] HOW = Quiescence.values();

    private final long[] w;
    private final GracePeriods periods;
    private final NodeTree tree;
    private final RcuHost host;

    CpuReports(Memory memory, int cpus, GracePeriods periods, NodeTree tree, RcuHost host) {
        w = memory.allocate("rcu_data", Words.Region.LOGICAL, WORDS, cpus).array();
        this.periods = periods;
        this.tree = tree;
        this.host = host;
    }

    /// The CPU passes a quiescent state.
    void pass(int c, Quiescence how) {
        w[c * WORDS + PASSED] = 1L + how.ordinal();
    }

    boolean hasPassed(int c) {
        return w[c * WORDS + PASSED] != 0;
    }

    /// Whether the CPU knows that it owes the running grace period a report.
    boolean knowsItOwes(int c) {
        return w[c * WORDS + OWES] != 0;
    }

    /// Whether it has noted the last beginning.
    boolean hasNoted(int c) {
        return w[c * WORDS + NOTED] == periods.number();
    }

    /// Whether there is a beginning or an end that it has not noted.
    boolean hasNews(int c) {
        return !hasNoted(c) || w[c * WORDS + NOTED_END] != periods.completed();
    }

    /// The last grace period whose end it has noted.
    long notedEnd(int c) {
        return w[c * WORDS + NOTED_END];
    }

    /// Notes what began and what ended.
    void note(int c) {
        w[c * WORDS + NOTED_END] = periods.completed();
        if (!hasNoted(c)) {
            w[c * WORDS + NOTED] = periods.number();
            w[c * WORDS + PASSED] = 0;
            w[c * WORDS + OWES] = periods.isRunning() && tree.owes(c) ? 1 : 0;
        }
    }

    boolean canReport(int c) {
        return knowsItOwes(c) && hasPassed(c);
    }

    /// Reports the quiescent state that the CPU passed.
    void reportPassed(int c) {
        w[c * WORDS + OWES] = 0;
        report(c, HOW[(int) w[c * WORDS + PASSED] - 1]);
    }

    /// The CPU is done with the running grace period (`rcu_report_qs_rdp`).
    void report(int c, Quiescence how) {
        if (!periods.isRunning() || !tree.owes(c)) {
            return;
        }
        host.record(TraceKind.QUIESCENT, 0, c, (int) periods.number(), how.ordinal());
        if (tree.report(c)) {
            host.wakeKthread();
        }
    }
}
