package lockscope.engine.lock;

import static lockscope.engine.run.Experiment.assertLanes;
import static lockscope.engine.run.Experiment.scenario;

import lockscope.engine.run.Experiment;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// `struct rw_semaphore` of Linux 4.16 and of Linux 5.3.
class RwSemaphoreTest {
    private static final String WRITER_BETWEEN_READERS = """
        task r1            { down_read(S);  cpu_work(60us); up_read(S); }
        task w2 at 20us    { down_write(S); cpu_work(20us); up_write(S); }
        task r3 at 30us    { down_read(S);  cpu_work(10us); up_read(S); }
        """;

    private static final String MIXED_QUEUE = """
        task w1            { down_write(S); cpu_work(50us); up_write(S); }
        task r2 at 10us    { down_read(S);  cpu_work(20us); up_read(S); }
        task r3 at 20us    { down_read(S);  cpu_work(10us); up_read(S); }
        task w4 at 30us    { down_write(S); cpu_work(20us); up_write(S); }
        task r5 at 40us    { down_read(S);  cpu_work(10us); up_read(S); }
        """;

    private static final String WRITER_WAKING_UP = """
        costs { wakeup 20us; }
        task w1            { down_write(S); cpu_work(30us); up_write(S); }
        task w2 at 10us    { down_write(S); cpu_work(20us); up_write(S); }
        """;

    private static final String ANOTHER_WRITER = "task w3 at 40us { down_write(S); cpu_work(20us); up_write(S); }";

    private static final String A_READER = "task r3 at 40us { down_read(S); cpu_work(20us); up_read(S); }";

    /// One reader after the other comes while the last one's writer is still waking up.
    private static final String READERS_WITHOUT_END = """
        costs { wakeup 100us; }
        task w at 500us             { down_write(S); cpu_work(1ms); up_write(S); }
        task r(9) at 0 every 1ms    { down_read(S); cpu_work(950us); up_read(S); }
        """;

    private static Experiment v416(String tasks) {
        return scenario("rwsem S kind 4.16;", tasks);
    }

    private static Experiment v53(String tasks) {
        return scenario("rwsem S kind 5.3;", tasks);
    }

    @Nested
    class In_both {
        @Test
        void readers_are_inside_together() {
            for (String kind : new String[] {"4.16", "5.3"}) {
                assertLanes("10us", scenario("rwsem S kind " + kind + ";", """
                    task r1            { down_read(S);  cpu_work(40us); up_read(S); }
                    task r2 at 10us    { down_read(S);  cpu_work(10us); up_read(S); }
                    task w3 at 20us    { down_write(S); cpu_work(10us); up_write(S); }
                    """), """
                    r1 RRRR
                    r2 -R
                    w3 --wwW
                    """);
            }
        }

        @Test
        void a_waiting_writer_holds_back_later_readers() {
            String picture = """
                r1 RRRRRR
                w2 --wwwwWW
                r3 ---rrrrrR
                """;
            assertLanes("10us", v416(WRITER_BETWEEN_READERS), picture);
            assertLanes("10us", v53(WRITER_BETWEEN_READERS), picture);
            assertLanes("10us", v416(WRITER_BETWEEN_READERS).with("steal=on", "spin=on"), picture);
            assertLanes("10us", v53(WRITER_BETWEEN_READERS).with("steal=on", "spin=on"), picture);
        }

        @Test
        void a_writer_that_becomes_a_reader_lets_readers_in_and_writers_wait() {
            for (String kind : new String[] {"4.16", "5.3"}) {
                assertLanes("10us", scenario("rwsem S kind " + kind + ";", """
                    task w1            { down_write(S); cpu_work(30us); downgrade_write(S); cpu_work(20us); up_read(S); }
                    task r2 at 10us    { down_read(S);  cpu_work(10us); up_read(S); }
                    task w3 at 20us    { down_write(S); cpu_work(10us); up_write(S); }
                    """), """
                    w1 WWWRR
                    r2 -rrR
                    w3 --wwwW
                    """);
            }
        }

        @Test
        void without_stealing_a_woken_writer_has_it_already() {
            String picture = """
                w1 WWW
                w2 -wwwwWW
                w3 ----wwwwwWW
                """;
            assertLanes("10us", v416(WRITER_WAKING_UP + ANOTHER_WRITER), picture);
            assertLanes("10us", v53(WRITER_WAKING_UP + ANOTHER_WRITER), picture);
        }

        @Test
        void a_writer_steals_from_one_that_is_waking_up() {
            String picture = """
                w1 WWW
                w2 -wwwwwwwWW
                w3 ----WW
                """;
            assertLanes("10us", v416(WRITER_WAKING_UP + ANOTHER_WRITER).with("steal=on"), picture);
            assertLanes("10us", v53(WRITER_WAKING_UP + ANOTHER_WRITER).with("steal=on"), picture);
        }

        @Test
        void a_writer_that_spins_takes_it_before_one_that_sleeps() {
            String tasks = """
                costs { wakeup 20us; }
                task w1            { down_write(S); sleep(20us); cpu_work(20us); up_write(S); }
                task w2 at 10us    { down_write(S); cpu_work(10us); up_write(S); }
                task w3 at 50us    { down_write(S); cpu_work(20us); up_write(S); }
                """;
            String picture = """
                w1 zzzzWW
                w2 -wwwwwwwwwW
                w3 -----sWW
                """;
            assertLanes("10us", v416(tasks).with("steal=on", "spin=on"), picture);
            assertLanes("10us", v53(tasks).with("steal=on", "spin=on"), picture);
        }
    }

    @Nested
    class In_4_16 {
        @Test
        void a_release_wakes_the_readers_up_to_the_first_writer() {
            assertLanes("10us", v416(MIXED_QUEUE), """
                w1 WWWWW
                r2 -rrrrRR
                r3 --rrrR
                w4 ---wwwwWW
                r5 ----rrrrrR
                """);
        }

        @Test
        void a_reader_queues_behind_a_writer_that_is_waking_up() {
            assertLanes("10us", v416(WRITER_WAKING_UP + A_READER).with("steal=on"), """
                w1 WWW
                w2 -wwwwWW
                r3 ----rrrrrRR
                """);
        }

        @Test
        void readers_never_pass_a_writer_however_they_come() {
            assertLanes("500us", v416(READERS_WITHOUT_END).with("steal=on"), """
                w   -wWW
                r/1 RR
                r/2 --rrRR
                r/3 ----RR
                """);
        }
    }

    @Nested
    class In_5_3 {
        @Test
        void a_release_wakes_all_readers_of_the_queue() {
            assertLanes("10us", v53(MIXED_QUEUE), """
                w1 WWWWW
                r2 -rrrrRR
                r3 --rrrR
                w4 ---wwwwWW
                r5 ----rR
                """);
        }

        @Test
        void a_reader_steals_from_a_writer_that_is_waking_up() {
            assertLanes("10us", v53(WRITER_WAKING_UP + A_READER).with("steal=on"), """
                w1 WWW
                w2 -wwwwwwwWW
                r3 ----RR
                """);
        }

        @Test
        void a_writer_that_waited_4_ms_is_passed_no_more() {
            assertLanes("500us", v53(READERS_WITHOUT_END).with("steal=on"), """
                w   -wwwwwwwwwwwWW
                r/1 RR
                r/2 --RR
                r/3 ----RR
                r/4 ------RR
                r/5 --------RR
                r/6 ----------RR
                r/7 ------------rrRR
                r/8 --------------RR
                """);
        }
    }
}
