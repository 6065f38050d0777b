package lockscope.engine.run;

import static lockscope.engine.run.Experiment.assertLanes;
import static lockscope.engine.run.Experiment.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lockscope.engine.listing.Listings;
import lockscope.engine.listing.Loader;
import lockscope.engine.listing.Source;
import org.junit.jupiter.api.Test;

/// Fatal signals.
class SignalTest {
    @Test
    void user_mode_ends_at_once() {
        assertLanes("10us", scenario("", """
            task a { user_work(1ms); }
            task b { user_work(60us); }
            kill a at 30us;
            """), """
            a uuu
            b uuuuuu
            """);
    }

    @Test
    void a_sleep_ends_at_once() {
        assertLanes("10us", scenario("", """
            task a { user_work(10us); sleep(1s); user_work(1s); }
            task b { user_work(60us); }
            kill a at 30us;
            """), """
            a uzz
            b uuuuuu
            """);
    }

    @Test
    void work_in_the_kernel_goes_on_to_its_end() {
        assertLanes("10us", scenario("void call() { cpu_work(30us); cpu_work(20us); }", """
            task a { call(); user_work(1s); }
            kill a at 10us;
            """), """
            a =====
            """);
    }

    @Test
    void a_task_that_has_a_lock_lives_until_it_gave_it_back() {
        assertLanes("10us", scenario("mutex M;", """
            task a         { mutex_lock(M); cpu_work(30us); mutex_unlock(M); user_work(1s); }
            task b at 10us { mutex_lock(M); cpu_work(10us); mutex_unlock(M); }
            kill a at 20us;
            """), """
            a MMM
            b -mmM
            """);
    }

    @Test
    void one_task_kills_another() {
        assertLanes("10us", scenario("mutex M; task victim = null;", """
            task holder        { mutex_lock(M); cpu_work(60us); mutex_unlock(M); }
            task a at 10us     { victim = current; err = mutex_lock_killable(M); }
            task killer at 30us { kill(victim); cpu_work(10us); }
            """), """
            holder MMMMMM
            a      -mm
            killer ---=
            """);
    }

    @Test
    void a_task_that_dies_gives_its_namespaces_back() {
        Run run = new Run(
                Listings.program(Loader.load(
                        Listings.none(), Listings.none().strategy("pernet_ops_rwsem"), new Source("s", """
                            scenario s "S";
                            ops a { init 10us; exit 10us; }
                            task t { net = copy_net_ns(); user_work(1s); put_net(net); }
                            kill t at 5ms;
                            """), Map.of())),
                Run.Options.INTERACTIVE.withCheck(true));
        run.toEnd();
        assertThat(run.at(run.endNanos()).nets()).isEmpty();
        assertThat(run.finishedNanos()).isLessThan(6_000_000);
    }
}
