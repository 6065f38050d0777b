package lockscope.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import lockscope.engine.program.Program;
import lockscope.engine.run.Run;
import lockscope.engine.state.Phase;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.WaitKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever order of readers, grace periods and callbacks a timed run produces, the RCU of the explorer allows it.
class OpenRcuTest {
    private static void allowsWhatRunsDo(int seeds) {
        for (int seed = 1; seed <= seeds; seed++) {
            Program program = Small.changed(
                    "rcu-readers",
                    text -> text.replaceFirst("\\nops ([a-z_]+(?:\\([0-9]+\\))?) \\{", "\nops $1 { callbacks 2; "),
                    "pernet_ops_rwsem",
                    "seed=" + seed,
                    "jitter=40%");
            Run run = new Run(program, new Run.Options(true, false, false));
            run.toEnd();
            assertThat(refused(program, run.trace())).isEmpty();
            assertThat(callbacks(run.trace())).isPositive();
        }
    }

    private static long callbacks(Rows rows) {
        long invoked = 0;
        for (long row = rows.first(); row < rows.end(); row++) {
            invoked += rows.kind(row) == TraceKind.CALLBACK_INVOKED ? 1 : 0;
        }
        return invoked;
    }

    /// Follows the rows of a run; what the explorer's RCU would not have let happen.
    private static List<String> refused(Program program, Rows rows) {
        ExploringMachine machine = new ExploringMachine(program, Replay.watches(false));
        OpenRcu rcu = machine.rcu;
        List<String> refused = new ArrayList<>();
        TreeMap<Integer, WaitKind> waits = new TreeMap<>();
        for (long row = rows.first(); row < rows.end(); row++) {
            int task = rows.task(row);
            switch (rows.kind(row)) {
                case READER_BEGIN -> rcu.readLock(task);
                case READER_END -> rcu.readUnlock(task);
                case CALLBACK_QUEUED -> rcu.call(task, STRANGE_NET);
                case CALLBACK_INVOKED -> invoke(rcu, rows.time(row), refused);
                case WAIT_BEGIN -> {
                    WaitKind kind = WaitKind.of(rows.value(row) & 15);
                    if (kind.isRcu()) {
                        waits.put(task, kind);
                        machine.kernel.tasks.setPhase(task, Phase.QUEUED);
                        machine.kernel.tasks.setWait(task, kind.ordinal() + 1, 0);
                        if (kind == WaitKind.CALLBACKS) {
                            rcu.barrier(task);
                        } else {
                            rcu.synchronize(task);
                        }
                    }
                }
                case WAIT_END -> {
                    if (waits.remove(task) != null && !rcu.mayGoOn(task)) {
                        refused.add(machine.kernel.table.name(task) + " went on at " + rows.time(row));
                    }
                }
                default -> {}
            }
        }
        return refused;
    }

    /// Callbacks are told apart by the readers that they wait for, not by namespaces.
    private static final long STRANGE_NET = 1L << 20;

    private static void invoke(OpenRcu rcu, long time, List<String> refused) {
        for (int i = 0; i < rcu.pending(); i++) {
            if (rcu.awaitedBy(i) == 0) {
                rcu.remove(i);
                return;
            }
        }
        refused.add("a callback ran too early at " + time);
    }

    @Test
    void a_callback_that_runs_within_a_reader_is_refused() {
        ExploringMachine machine = Explorer.Options.DEFAULT.machine(Small.tiny("", "task r(2) { cpu_work(1us); }"));
        List<String> refused = new ArrayList<>();
        machine.rcu.readLock(1);
        machine.rcu.call(2, STRANGE_NET);
        invoke(machine.rcu, 1, refused);
        assertThat(refused).hasSize(1);
        machine.rcu.readUnlock(1);
        invoke(machine.rcu, 2, refused);
        assertThat(refused).hasSize(1);
        assertThat(machine.rcu.pending()).isZero();
    }

    @Test
    void every_order_of_fifty_runs_is_one_of_the_explorers() {
        allowsWhatRunsDo(50);
    }

    @Tag("seeds")
    @Test
    void every_order_of_a_thousand_runs_is_one_of_the_explorers() {
        allowsWhatRunsDo(1_000);
    }
}
