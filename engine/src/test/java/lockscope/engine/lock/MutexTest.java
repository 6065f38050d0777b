package lockscope.engine.lock;

import static lockscope.engine.run.Experiment.assertLanes;
import static lockscope.engine.run.Experiment.scenario;

import org.junit.jupiter.api.Test;

/// `struct mutex` of Linux 4.10 and later.
class MutexTest {
    @Test
    void waiters_get_it_in_the_order_in_which_they_came() {
        assertLanes("10us", scenario("mutex M;", """
            task a            { mutex_lock(M); cpu_work(30us); mutex_unlock(M); }
            task b at 20us    { mutex_lock(M); cpu_work(20us); mutex_unlock(M); }
            task c at 10us    { mutex_lock(M); cpu_work(10us); mutex_unlock(M); cpu_work(10us); }
            """), """
            a MMM
            b --mmMM
            c -mmM=
            """);
    }

    @Test
    void a_waiter_that_was_woken_in_vain_gets_it_handed_over() {
        assertLanes("10us", scenario("mutex M;", """
            costs { wakeup 20us; }
            task a            { mutex_lock(M); cpu_work(30us); mutex_unlock(M); }
            task b at 10us    { mutex_lock(M); cpu_work(20us); mutex_unlock(M); }
            task c at 40us    { mutex_lock(M); cpu_work(30us); mutex_unlock(M); }
            task d at 80us    { mutex_lock(M); cpu_work(10us); mutex_unlock(M); }
            """).with("steal=on"), """
            a MMM
            b -mmmmmmmmMM
            c ----MMM
            d --------mmmmmM
            """);
    }

    @Test
    void without_stealing_a_release_hands_it_to_the_first_waiter() {
        assertLanes("10us", scenario("mutex M;", """
            costs { wakeup 20us; }
            task a            { mutex_lock(M); cpu_work(30us); mutex_unlock(M); }
            task b at 10us    { mutex_lock(M); cpu_work(20us); mutex_unlock(M); }
            task c at 40us    { mutex_lock(M); cpu_work(30us); mutex_unlock(M); }
            """), """
            a MMM
            b -mmmmMM
            c ----mmmmmMMM
            """);
    }

    @Test
    void whoever_spins_saves_the_wake_up() {
        assertLanes("10us", scenario("mutex M;", """
            costs { wakeup 20us; }
            task a            { mutex_lock(M); cpu_work(30us); mutex_unlock(M); }
            task b at 10us    { mutex_lock(M); cpu_work(20us); mutex_unlock(M); }
            task c at 20us    { mutex_lock(M); cpu_work(10us); mutex_unlock(M); }
            """).with("steal=on", "spin=on"), """
            a MMM
            b -ssMM
            c --sssM
            """);
    }

    @Test
    void nobody_spins_for_an_owner_that_sleeps() {
        assertLanes("10us", scenario("mutex M;", """
            task a            { mutex_lock(M); cpu_work(20us); sleep(20us); mutex_unlock(M); }
            task b at 10us    { mutex_lock(M); cpu_work(20us); mutex_unlock(M); }
            task c at 30us    { mutex_lock(M); cpu_work(10us); mutex_unlock(M); }
            """).with("steal=on", "spin=on"), """
            a MMzz
            b -smmMM
            c ---mmmM
            """);
    }

    @Test
    void a_spinner_takes_it_before_a_sleeper_that_is_waking_up() {
        assertLanes("10us", scenario("mutex M;", """
            costs { wakeup 20us; }
            task a            { mutex_lock(M); sleep(20us); cpu_work(20us); mutex_unlock(M); }
            task b at 10us    { mutex_lock(M); cpu_work(10us); mutex_unlock(M); }
            task c at 50us    { mutex_lock(M); cpu_work(20us); mutex_unlock(M); }
            """).with("steal=on", "spin=on"), """
            a zzzzMM
            b -mmmmmmmM
            c -----sMM
            """);
    }

    @Test
    void trylock_never_waits() {
        assertLanes("10us", scenario("mutex M;", """
            task a            { mutex_lock(M); cpu_work(30us); mutex_unlock(M); }
            task b at 10us    { got = mutex_trylock(M); assert(got == 0); cpu_work(10us); }
            task c at 30us    { got = mutex_trylock(M); assert(got == 1); cpu_work(10us); mutex_unlock(M); }
            """), """
            a MMM
            b -=
            c ---M
            """);
    }
}
