package lockscope.engine.rcu;

import static lockscope.engine.SimTime.MILLISECOND;
import static lockscope.engine.run.Experiment.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import lockscope.engine.run.Happenings;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.WaitKind;
import org.junit.jupiter.api.Test;

/// `call_rcu` and `rcu_barrier`.
class BarrierTest {
    private static Happenings happenings(String tasks, String... settings) {
        return Happenings.in(scenario("", tasks).with(settings).run());
    }

    @Test
    void without_callbacks_it_returns_at_once_and_implies_no_grace_period() {
        Happenings run = happenings("""
            task reader                 { rcu_read_lock(); cpu_work(9ms); rcu_read_unlock(); }
            task waiter at 1ms          { rcu_barrier(); }
            """);
        assertThat(run.first(TraceKind.TASK_EXIT, "waiter")).isEqualTo(MILLISECOND);
        assertThat(run.count(TraceKind.GP_BEGIN)).isZero();
    }

    @Test
    void it_waits_until_every_callback_has_run() {
        Happenings run = happenings("""
            task queuer on cpu 1 {
                net = net_alloc();
                repeat 50 { call_rcu(net); }
                rcu_barrier();
                net_free(net);
            }
            """);
        assertThat(run.count(TraceKind.CALLBACK_INVOKED)).isEqualTo(50);
        assertThat(run.waited("queuer", WaitKind.CALLBACKS)).isGreaterThan(MILLISECOND);
        assertThat(run.count(TraceKind.GP_BEGIN)).isEqualTo(1);
    }

    @Test
    void callbacks_of_all_cpus_are_waited_for() {
        Happenings run = happenings("""
            task queuer(4) on cpu 1 {
                net = net_alloc();
                call_rcu(net);
                sleep(50ms);
                net_free(net);
            }
            task waiter at 1ms on cpu 0 { rcu_barrier(); }
            """);
        assertThat(run.count(TraceKind.CALLBACK_INVOKED)).isEqualTo(4);
        assertThat(run.first(TraceKind.WAIT_END, "waiter")).isLessThan(40 * MILLISECOND);
    }

    @Test
    void one_after_the_other() {
        Happenings run = happenings("""
            task queuer on cpu 1 { net = net_alloc(); call_rcu(net); sleep(50ms); net_free(net); }
            task waiter(3) at 1ms { rcu_barrier(); }
            """);
        for (String waiter : new String[] {"waiter/1", "waiter/2", "waiter/3"}) {
            assertThat(run.first(TraceKind.WAIT_END, waiter))
                    .isBetween(run.first(TraceKind.CALLBACK_INVOKED), 49 * MILLISECOND);
        }
    }

    @Test
    void a_pass_invokes_ten_and_the_softirq_daemon_the_rest() {
        Happenings run = happenings("""
            costs { wakeup 0; callback 1us; gp_kthread 0; }
            task queuer on cpu 1 {
                net = net_alloc();
                repeat 500 { call_rcu(net); }
                rcu_barrier();
                net_free(net);
            }
            """);
        assertThat(run.count(TraceKind.CALLBACK_INVOKED)).isEqualTo(500);
        assertThat(run.any(TraceKind.SWITCH_IN, "ksoftirqd/1")).isTrue();
    }
}
