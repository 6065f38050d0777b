package lockscope.engine.run;

import static lockscope.engine.run.Experiment.assertLanes;
import static lockscope.engine.run.Experiment.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import lockscope.engine.trace.TraceKind;
import org.junit.jupiter.api.Test;

/// The ordered workqueue: one worker, one item at a time, an item pending at most once.
class WorkqueueTest {
    private static final String QUEUE = """
        workqueue wq ordered;
        work job runs body on wq;
        work other runs body on wq;
        int runs;
        void body() {
            runs = runs + 1;
            cpu_work(30us);
        }
        """;

    @Test
    void queueing_what_is_pending_changes_nothing() {
        Run run = scenario(QUEUE, """
            costs { wakeup 0; queue_work 20us; }
            task a { queue_work(job); queue_work(job); cpu_work(10us); queue_work(job); sleep(200us); assert(runs == 1); }
            """).run();
        assertThat(Happenings.in(run).values(TraceKind.WORK_QUEUED)).containsExactly(0, 1, 1);
    }

    @Test
    void what_is_queued_while_it_runs_runs_once_more() {
        Run run = scenario(QUEUE, """
            costs { wakeup 0; queue_work 20us; }
            task a { queue_work(job); sleep(30us); queue_work(job); queue_work(job); sleep(200us); assert(runs == 2); }
            """).run();
        assertThat(Happenings.in(run).values(TraceKind.WORK_QUEUED)).containsExactly(0, 0, 1);
    }

    @Test
    void items_run_one_after_the_other() {
        assertLanes("10us", scenario(QUEUE, """
            costs { wakeup 0; queue_work 20us; }
            task a { queue_work(job); queue_work(other); cpu_work(10us); }
            """), """
            a           =
            kworker/0:1 ..======
            """);
    }

    @Test
    void whoever_flushes_waits_until_the_item_has_run() {
        assertLanes("10us", scenario(QUEUE, """
            costs { wakeup 0; queue_work 20us; }
            task a           { queue_work(job); flush_work(job); cpu_work(10us); }
            task b at 30us   { flush_work(job); cpu_work(10us); }
            task c at 80us   { flush_work(job); cpu_work(10us); }
            """), """
            a           fffff=
            b           ---ff=
            c           --------=
            kworker/0:1 ..===
            """);
    }
}
