package lockscope.engine.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lockscope.engine.program.Program;
import lockscope.engine.run.Run;
import lockscope.engine.run.Shipped;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.WaitKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What charts and waterfalls show, against sums that are counted here from the rows.
class SumsTest {
    private record Ran(Program program, Rows rows, long end) {
        static Ran of(String strategy, String scenario) {
            Program program = Shipped.program(strategy, scenario);
            Run run = new Run(program, Run.Options.INTERACTIVE);
            run.toEnd();
            return new Ran(program, run.trace(), run.endNanos());
        }

        Creations creations() {
            return new CreationsFold(program, RowFold.NO_HORIZON).of(rows, end);
        }

        /// The time that tasks were inside copy_net_ns without being at work on a CPU.
        long heldUp() {
            int copyNetNs = program.routine("copy_net_ns");
            Set<Integer> inside = new HashSet<>();
            Set<Integer> onCpu = new HashSet<>();
            Set<Integer> waiting = new HashSet<>();
            long sum = 0;
            long before = 0;
            for (long row = 0; row < rows.end(); row++) {
                long passed = rows.time(row) - before;
                before = rows.time(row);
                for (int task : inside) {
                    sum += onCpu.contains(task) && !waiting.contains(task) ? 0 : passed;
                }
                follow(row, copyNetNs, inside, onCpu, waiting);
            }
            return sum + inside.size() * (end - before);
        }

        private void follow(long row, int routine, Set<Integer> inside, Set<Integer> onCpu, Set<Integer> waiting) {
            int task = rows.task(row);
            TraceKind kind = rows.kind(row);
            boolean ofRoutine = rows.object(row) == routine;
            if (kind == TraceKind.CALL && ofRoutine) {
                inside.add(task);
            } else if (kind == TraceKind.RETURN && ofRoutine) {
                inside.remove(task);
            } else if (kind == TraceKind.SWITCH_IN) {
                onCpu.add(task);
            } else if (kind == TraceKind.SWITCH_OUT) {
                onCpu.remove(task);
            } else if (kind == TraceKind.WAIT_BEGIN) {
                waiting.add(task);
            } else if (kind == TraceKind.WAIT_END) {
                waiting.remove(task);
            }
        }

        /// The time that tasks waited for locks, all together.
        long lockWaits() {
            Map<Integer, Long> since = new HashMap<>();
            List<Long> waits = new ArrayList<>();
            for (long row = 0; row < rows.end(); row++) {
                boolean begins = rows.kind(row) == TraceKind.WAIT_BEGIN;
                if (begins && WaitKind.of(rows.value(row) & 15).isLock()) {
                    since.put(rows.task(row), rows.time(row));
                } else if (begins || rows.kind(row) == TraceKind.WAIT_END) {
                    Long begin = since.remove(rows.task(row));
                    waits.add(begin == null ? 0 : rows.time(row) - begin);
                }
            }
            since.values().forEach(begin -> waits.add(end - begin));
            return waits.stream().mapToLong(Long::longValue).sum();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unshare-storm", "module-arrives", "killed-while-waiting", "init-fails", "one-life"})
    void a_waterfall_starts_and_ends_at_the_waits_of_the_rows(String scenario) {
        Ran a = Ran.of("net_mutex", scenario);
        Ran b = Ran.of("pernet_ops_rwsem", scenario);
        Pairing pairing = Pairing.of(a.program(), a.creations(), b.program(), b.creations());

        assertThat(Waterfall.ofCreations(pairing))
                .extracting(Waterfall::from, Waterfall::to)
                .containsExactly(a.heldUp(), b.heldUp());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unshare-storm", "module-arrives", "notifier-in-init"})
    void the_area_under_the_queue_is_the_time_waited_for_locks(String scenario) {
        for (String strategy : List.of("net_mutex", "pernet_ops_rwsem")) {
            Ran ran = Ran.of(strategy, scenario);
            Steps queue = Steps.ofWaiters(ran.program(), ran.rows(), RowFold.NO_HORIZON, ran.end());
            assertThat(queue.area()).isEqualTo(ran.lockWaits());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unshare-storm", "one-life", "three-creators"})
    void the_area_under_dead_namespaces_is_the_time_they_were_dead(String scenario) {
        Ran ran = Ran.of("pernet_ops_rwsem", scenario);
        Summary summary = new SummaryFold(ran.program(), RowFold.NO_HORIZON).of(ran.rows(), ran.end());
        Steps dead = Steps.ofDeadNets(ran.rows(), RowFold.NO_HORIZON, ran.end());

        assertThat(dead.area()).isPositive().isEqualTo(summary.deaths().deadNanos());
        assertThat(dead.most(0, Long.MAX_VALUE)).isEqualTo(summary.deaths().most());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 4_000_000, 13_000_000})
    void nothing_after_the_horizon_is_counted(long horizon) {
        Ran ran = Ran.of("net_mutex", "unshare-storm");
        Steps all = Steps.ofWaiters(ran.program(), ran.rows(), RowFold.NO_HORIZON, ran.end());
        Steps seen = Steps.ofWaiters(ran.program(), ran.rows(), horizon, ran.end());

        assertThat(seen.endNanos()).isEqualTo(horizon);
        assertThat(seen.most(0, Long.MAX_VALUE)).isEqualTo(all.most(0, horizon));
    }
}
