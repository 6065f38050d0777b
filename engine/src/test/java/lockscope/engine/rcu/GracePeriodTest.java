package lockscope.engine.rcu;

import static lockscope.engine.SimTime.MICROSECOND;
import static lockscope.engine.SimTime.MILLISECOND;
import static lockscope.engine.run.Experiment.assertLanes;
import static lockscope.engine.run.Experiment.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import lockscope.engine.run.Experiment;
import lockscope.engine.run.Happenings;
import lockscope.engine.trace.Quiescence;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.WaitKind;
import org.junit.jupiter.api.Test;

/// Tree RCU of Linux 4.14 to 4.19: what a grace period waits for and what it does not.
class GracePeriodTest {
    private static final String SYNCHRONIZE = "task updater at 500us on cpu 0 { synchronize_rcu(); }";

    private static Happenings happenings(String tasks, String... settings) {
        return Happenings.in(scenario("", tasks).with(settings).run());
    }

    @Test
    void on_an_idle_machine_it_takes_a_few_jiffies() {
        for (String hz : new String[] {"100", "250", "300", "1000"}) {
            long waited = happenings(SYNCHRONIZE, "hz=" + hz).waited("updater", WaitKind.GRACE_PERIOD);
            long jiffy = 1_000 * MILLISECOND / Integer.parseInt(hz);
            assertThat(waited).isBetween(2 * jiffy, 7 * jiffy);
        }
    }

    @Test
    void it_waits_for_a_reader_that_was_preempted() {
        Happenings run = happenings(SYNCHRONIZE + """
            task reader on cpu 1          { rcu_read_lock(); cpu_work(9ms); rcu_read_unlock(); }
            task hog at 1ms on cpu 1      { user_work(20ms); }
            """);
        assertThat(run.any(TraceKind.READER_PREEMPTED, "reader")).isTrue();
        assertThat(run.first(TraceKind.READER_END, "reader"))
                .isBetween(12 * MILLISECOND, run.first(TraceKind.WAIT_END, "updater"));
    }

    @Test
    void it_does_not_wait_for_a_reader_that_comes_when_its_cpu_is_done() {
        Happenings run = happenings(SYNCHRONIZE + """
            task old on cpu 2           { rcu_read_lock(); cpu_work(15ms); rcu_read_unlock(); }
            task new at 10ms on cpu 1   { rcu_read_lock(); cpu_work(60ms); rcu_read_unlock(); }
            """);
        assertThat(run.first(TraceKind.WAIT_END, "updater")).isBetween(15 * MILLISECOND, 25 * MILLISECOND);
    }

    @Test
    void with_many_cpus_reports_go_up_a_tree() {
        for (String cpus : new String[] {"16", "17", "64", "256"}) {
            Happenings run = happenings(SYNCHRONIZE + """
                task reader on cpu 15         { rcu_read_lock(); cpu_work(9ms); rcu_read_unlock(); }
                task hog at 1ms on cpu 15     { user_work(20ms); }
                task busy(16) on cpu 0        { cpu_work(30ms); }
                """, "cpus=" + cpus);
            assertThat(run.first(TraceKind.READER_END, "reader"))
                    .isBetween(12 * MILLISECOND, run.first(TraceKind.WAIT_END, "updater"));
            assertThat(run.first(TraceKind.WAIT_END, "updater")).isLessThan(60 * MILLISECOND);
        }
    }

    @Test
    void the_scan_credits_cpus_that_idle() {
        Happenings run = happenings(SYNCHRONIZE);
        assertThat(run.values(TraceKind.QUIESCENT)).contains(Quiescence.IDLE.ordinal());
    }

    @Test
    void a_busy_cpu_that_does_not_read_is_done_at_its_next_tick() {
        Happenings run = happenings(SYNCHRONIZE + "task busy on cpu 1 { cpu_work(30ms); }");
        assertThat(run.values(TraceKind.QUIESCENT)).contains(Quiescence.TICK.ordinal());
        assertThat(run.first(TraceKind.WAIT_END, "updater")).isLessThan(20 * MILLISECOND);
    }

    @Test
    void without_preemptible_rcu_a_tick_in_the_kernel_says_nothing() {
        String busy = SYNCHRONIZE + "task busy on cpu 1 { cpu_work(30ms); user_work(10ms); }";
        Happenings run = happenings(busy, "rcu=sched", "preempt=none");
        assertThat(run.first(TraceKind.WAIT_END, "updater")).isBetween(30 * MILLISECOND, 40 * MILLISECOND);
    }

    @Test
    void many_callers_share_one() {
        Happenings run = happenings("task updater(40) at 100us every 10us { synchronize_rcu(); }");
        assertThat(run.count(TraceKind.GP_BEGIN)).isLessThanOrEqualTo(2);
    }

    @Test
    void a_caller_that_comes_while_one_runs_waits_for_the_next() {
        Happenings run = happenings(SYNCHRONIZE + """
            task reader on cpu 1          { rcu_read_lock(); cpu_work(20ms); rcu_read_unlock(); }
            task late at 10ms on cpu 2    { synchronize_rcu(); }
            """);
        assertThat(run.first(TraceKind.WAIT_END, "late"))
                .isGreaterThan(run.first(TraceKind.WAIT_END, "updater") + MILLISECOND);
        assertThat(run.count(TraceKind.GP_BEGIN)).isEqualTo(2);
    }

    @Test
    void an_expedited_one_needs_no_tick() {
        assertLanes(
                "50us",
                scenario("", "costs { wakeup 0; expedited 150us; } task updater { synchronize_rcu_expedited(); }"),
                """
                updater eee
                """);
    }

    @Test
    void an_expedited_one_waits_for_whoever_reads_at_that_moment() {
        Experiment experiment = scenario("", """
            costs { wakeup 0; expedited 150us; }
            task old                { rcu_read_lock(); cpu_work(500us); rcu_read_unlock(); }
            task updater at 100us   { synchronize_rcu_expedited(); }
            task new at 200us       { rcu_read_lock(); cpu_work(600us); rcu_read_unlock(); }
            """);
        assertLanes("100us", experiment, """
            old     ooooo
            updater -eeee
            new     --oooooo
            """);
    }

    @Test
    void the_switch_makes_every_one_expedited() {
        Happenings run = happenings("costs { wakeup 0; expedited 150us; } " + SYNCHRONIZE, "expedited=on");
        assertThat(run.waited("updater", WaitKind.EXPEDITED_GRACE_PERIOD)).isEqualTo(150 * MICROSECOND);
        assertThat(run.count(TraceKind.GP_BEGIN)).isZero();
    }
}
