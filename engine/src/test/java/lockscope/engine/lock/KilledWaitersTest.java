package lockscope.engine.lock;

import static lockscope.engine.run.Experiment.assertLanes;
import static lockscope.engine.run.Experiment.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import lockscope.engine.run.Experiment;
import lockscope.engine.run.Run;
import lockscope.engine.run.Snapshot;
import org.junit.jupiter.api.Test;

/// A fatal signal takes a killable waiter out of the queue as if it had never been there.
class KilledWaitersTest {
    @Test
    void the_next_one_gets_a_mutex_as_if_the_victim_had_not_come() {
        leavesNoTrace(scenario("mutex M;", """
            task a                 { mutex_lock(M); cpu_work(60us); mutex_unlock(M); }
            task victim at 10us    { err = mutex_lock_killable(M); }
            task next at 20us      { mutex_lock(M); cpu_work(20us); mutex_unlock(M); }
            kill victim at 30us;
            """), """
            a      MMMMMM
            victim -mm
            next   --mmmmMM
            """);
    }

    @Test
    void whoever_waits_unkillably_keeps_waiting() {
        leavesNoTrace(scenario("mutex M;", """
            task a                 { mutex_lock(M); cpu_work(60us); mutex_unlock(M); }
            task victim at 10us    { mutex_lock(M); cpu_work(10us); mutex_unlock(M); user_work(1s); }
            kill victim at 30us;
            """), """
            a      MMMMMM
            victim -mmmmmM
            """);
    }

    @Test
    void a_victim_that_was_woken_already_does_not_take_the_wake_up_with_it() {
        leavesNoTrace(scenario("mutex M;", """
            costs { wakeup 20us; }
            task a                 { mutex_lock(M); cpu_work(40us); mutex_unlock(M); }
            task victim at 10us    { err = mutex_lock_killable(M); if (err == 0) { mutex_unlock(M); } }
            task next at 20us      { mutex_lock(M); cpu_work(20us); mutex_unlock(M); }
            kill victim at 50us;
            """).with("steal=on"), """
            a      MMMM
            victim -mmmmm
            next   --mmmmmmMM
            """);
    }

    @Test
    void a_killed_reader_leaves_the_queue_to_those_behind_it() {
        for (String kind : new String[] {"4.16", "5.3"}) {
            leavesNoTrace(scenario("rwsem S kind " + kind + ";", """
                task a                 { down_write(S); cpu_work(60us); up_write(S); }
                task victim at 10us    { err = down_read_killable(S); }
                task w at 20us         { down_write(S); cpu_work(20us); up_write(S); }
                task r at 40us         { down_read(S); cpu_work(10us); up_read(S); }
                kill victim at 30us;
                """), """
                a      WWWWWW
                victim -rr
                w      --wwwwWW
                r      ----rrrrR
                """);
        }
    }

    @Test
    void a_killed_writer_lets_the_readers_behind_it_in() {
        for (String kind : new String[] {"4.16", "5.3"}) {
            leavesNoTrace(scenario("rwsem S kind " + kind + ";", """
                task a                 { down_read(S); cpu_work(60us); up_read(S); }
                task victim at 10us    { err = down_write_killable(S); }
                task r at 20us         { down_read(S); cpu_work(20us); up_read(S); }
                kill victim at 30us;
                """), """
                a      RRRRRR
                victim -ww
                r      --rRR
                """);
        }
    }

    private static void leavesNoTrace(Experiment experiment, String picture) {
        assertLanes("10us", experiment, picture);
        Run run = experiment.run();
        Snapshot end = run.at(run.endNanos());
        assertThat(end.holders(0)).isEmpty();
        assertThat(end.queue(0)).isEmpty();
        assertThat(end.spinners(0)).isEmpty();
        assertThat(end.readers(0)).isZero();
    }
}
