package lockscope.engine.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import lockscope.engine.listing.Listings;
import lockscope.engine.program.Program;
import lockscope.engine.run.AnyListing;
import lockscope.engine.run.Run;
import lockscope.engine.run.Shipped;
import lockscope.engine.trace.Violation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each way of getting it wrong is caught by the invariant that it breaks, under some seed.
class BrokenStrategiesTest {
    private static final int MOST_SEEDS = 60;

    private static final String READ_LOCK = "    err = down_read_killable(pernet_ops_rwsem);\n";
    private static final String READ_UNLOCK = "    up_read(pernet_ops_rwsem);\n";

    private static Broken rwsem(String name) {
        return Broken.of(name, "pernet_ops_rwsem");
    }

    private static Broken unlockedSetup() {
        return rwsem("B1 no lock around setup_net")
                .replacing(READ_LOCK, "    err = 0;\n")
                .replacing("err = setup_net(net);\n" + READ_UNLOCK, "err = setup_net(net);\n");
    }

    private static Broken unlockedGracePeriod() {
        return rwsem("B2 the lock is dropped around the grace period").replacing("    synchronize_rcu(); ", """
                up_read(pernet_ops_rwsem);
                synchronize_rcu();
                down_read(pernet_ops_rwsem);
            """);
    }

    private static Broken readersRegister() {
        return rwsem("B3 operations are registered under the read lock")
                .replacing("down_write(pernet_ops_rwsem)", "down_read(pernet_ops_rwsem)")
                .replacing("up_write(pernet_ops_rwsem)", "up_read(pernet_ops_rwsem)");
    }

    static Stream<Broken> strategies() {
        return Stream.of(
                unlockedSetup().breaks("I3", "I1"),
                unlockedSetup().waiving("I3").breaks("I7", "I1"),
                unlockedSetup().waiving("I3", "I7", "I9", "I2").breaks("I1"),
                unlockedGracePeriod().breaks("I3"),
                unlockedGracePeriod().waiving("I3", "I2").breaks("I7", "I1"),
                unlockedGracePeriod().waiving("I3", "I7", "I2").breaks("I1", "I5"),
                readersRegister().breaks("I3"),
                readersRegister().waiving("I3", "I2").breaks("I7", "I1"),
                rwsem("B4 no grace period").without("    synchronize_rcu(); ").breaks("I4"),
                rwsem("B4b the grace period comes before the namespaces leave the list")
                        .without("    synchronize_rcu(); ")
                        .replacing("    down_read(pernet_ops_rwsem);\n    down_write(net_rwsem);", """
                                down_read(pernet_ops_rwsem);
                                synchronize_rcu();
                                down_write(net_rwsem);
                            """)
                        .breaks("I4"),
                rwsem("B4c the link that readers stand on is poisoned")
                        .replacing("list_del_rcu(net.list)", "list_del(net.list)")
                        .breaks("I4"),
                rwsem("B7 exits in the order of registration")
                        .replacing("""
                                list_for_each_reverse(op in pernet_list) {
                                    ops_exit_list(op, batch);
                            """, """
                                list_for_each(op in pernet_list) {
                                    ops_exit_list(op, batch);
                            """)
                        .breaks("I2"),
                rwsem("B8 data is freed right after the exit")
                        .replacing("        ops_exit_list(op, batch);\n", """
                                    ops_exit_list(op, batch);
                                    ops_free_list(op, batch);
                            """)
                        .breaks("I5"),
                rwsem("B9 no barrier before the memory goes")
                        .without("    rcu_barrier(); ")
                        .breaks("I6"),
                rwsem("B11 two cleanup workers")
                        .replacing("include death_row_llist;\n", """
                            include death_row_llist;

                            workqueue second_wq ordered;
                            work second_work runs cleanup_net on second_wq;

                            void put_net(net net) {
                                last = refcount_dec_and_test(net.count);
                                if (last) {
                                    llist_add(net, cleanup_list);
                                    queue_work(net_cleanup_work);
                                    queue_work(second_work);
                                }
                            }
                            """)
                        .breaks("I9"),
                rwsem("the namespace is listed before its inits")
                        .replacing(
                                "    err = setup_net(net);\n",
                                "    refcount_set(net.count, 1);\n    list_net(net);\n    err = setup_net(net);\n")
                        .replacing(
                                "void list_net(net net) {",
                                "int setup_net(net net) {\n    return 0;\n}\n\nvoid list_net(net net) {")
                        .breaks("I9"),
                rwsem("rtnl is taken inside net_rwsem")
                        .replacing(
                                "    down_write(net_rwsem);\n    list_add",
                                "    down_write(net_rwsem);\n    rtnl_lock();\n    list_add")
                        .replacing(
                                "net_namespace_list);\n    up_write",
                                "net_namespace_list);\n    rtnl_unlock();\n    up_write")
                        .breaks("I10"),
                Broken.of("an unregistered operation stays counted", "net_sem_async")
                        .without("        nr_sync_pernet_ops = nr_sync_pernet_ops - 1;\n")
                        .breaks("I14"));
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void it_is_caught(Broken broken) {
        caught(broken, Broken.MILL);
    }

    private static void caught(Broken broken, String scenario) {
        Program program = broken.under(scenario);
        for (int seed = 1; seed <= MOST_SEEDS; seed++) {
            Run run = new Run(program.withSeed(seed), Run.Options.TOTALS.withCheck(true));
            run.toEnd();
            Violation violation = run.violation();
            if (violation != null) {
                assertThat(broken.invariants())
                        .as(() -> violation.text() + "\n" + String.join("\n", run.lastSteps(25)))
                        .contains(violation.id());
                return;
            }
        }
        throw new AssertionError("no seed breaks it");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void the_same_turmoil_breaks_no_strategy_that_ships(String strategy) {
        holds(strategy, 1, 12);
    }

    @Tag("seeds")
    @ParameterizedTest
    @MethodSource("shipped")
    void the_same_turmoil_never_breaks_a_strategy_that_ships(String strategy) {
        holds(strategy, 12, 1_000);
    }

    /// Each seed brings another machine.
    private static void holds(String strategy, int from, int to) {
        for (int seed = from; seed < to; seed++) {
            String machine = AnyListing.machine(new Random(seed));
            String scenario = Broken.MILL.replaceFirst("machine \\{[^}]*}", machine);
            Run run = new Run(Broken.of(strategy, strategy).under(scenario), Run.Options.TOTALS.withCheck(true));
            run.toEnd();
            assertThat(run.violation())
                    .as(() -> run.verdict().text() + "\n" + machine + String.join("\n", run.lastSteps(40)))
                    .isNull();
        }
    }

    static Stream<String> shipped() {
        return Shipped.strategies().stream();
    }

    @Test
    void a_grace_period_is_no_barrier_for_callbacks_that_other_cpus_have() {
        Broken broken = rwsem("B9b a grace period instead of the barrier")
                .replacing("    rcu_barrier(); ", "    synchronize_rcu(); ")
                .breaks("I6");
        caught(broken, """
            scenario s "S";
            machine { cpus 4; hz 1000; ticks skewed; jitter 30%; slice 1ms; }
            ops a { init 1us; exit (net) { sleep(1us to 500us); cpu_work(1us to 500us); } }
            ops b { init 1us; exit 1us; callbacks 30; }
            task ns(3) { repeat 5 { net = copy_net_ns(); user_work(1us to 900us); put_net(net); } }
            task hog(6) background { while (true) { sleep(1us to 900us); user_work(1us to 900us); } }
            """);
    }

    @Test
    void a_cleaner_without_the_mutex_runs_sync_methods_beside_others() {
        Broken broken = Broken.of("the cleaner does not take the mutex for sync operations", "net_sem_async")
                .replacing("        mutex_lock(net_mutex);\n    }\n    rtnl_lock();", "    }\n    rtnl_lock();")
                .without("        mutex_unlock(net_mutex);    // earlier than before\n")
                .breaks("I13");
        caught(broken, """
            scenario s "S";
            machine { cpus 4; hz 1000; jitter 30%; }
            ops a { init 200us; exit 300us; sync; }
            task ns(3) { repeat 20 { net = copy_net_ns(); user_work(1us to 900us); put_net(net); } }
            """);
    }

    private static String violation(Broken broken, String scenario, String... settings) {
        Run run = new Run(broken.under(scenario, settings), Run.Options.INTERACTIVE.withCheck(true));
        run.toEnd();
        Violation violation = run.violation();
        return violation == null ? "none" : violation.id() + " " + violation.text();
    }

    private static String shippedScenario(String name) {
        return Listings.none().scenario(name).text();
    }

    @Test
    void a_reader_that_reads_again_behind_a_writer_waits_for_itself() {
        assertThat(violation(rwsem("B5"), shippedScenario("nested-read-in-init")))
                .startsWith("I12 ns is in a circle")
                .contains(
                        "ns waits to read pernet_ops_rwsem", "behind modprobe", "modprobe waits to write", "ns reads");
        assertThat(violation(rwsem("B5"), shippedScenario("nested-read-in-init"), "task.modprobe.at=50ms"))
                .isEqualTo("none");
    }

    @Test
    void a_reader_that_asks_to_write_waits_for_itself() {
        assertThat(violation(rwsem("B5b"), shippedScenario("notifier-in-init")))
                .startsWith("I12 ns is in a circle")
                .contains("ns waits to write pernet_ops_rwsem", "which it reads");
    }

    @Test
    void an_init_that_loads_a_module_waits_for_itself() {
        assertThat(violation(rwsem("B5c"), """
            scenario s "S";
            ops greedy { init (net) { if (net != init_net) { err = register_pernet_subsys(other); } } exit 1us; }
            ops other { init 1us; exit 1us; module; }
            task ns { net = copy_net_ns(); put_net(net); }
            """)).startsWith("I12");
    }

    private static final String INVERSION = """
        scenario s "S";
        ops loopback { init (net) { rtnl_lock(); cpu_work(50us); rtnl_unlock(); } exit 1us; device; }
        ops other { init 1us; exit 1us; module; }
        task ns at 10us { net = copy_net_ns(); put_net(net); }
        task tool { rtnl_lock(); cpu_work(100us); err = register_pernet_subsys(other); rtnl_unlock(); }
        """;

    @Test
    void taking_rtnl_before_the_semaphore_inverts_the_order() {
        assertThat(violation(rwsem("B6"), INVERSION)).startsWith("I10 tool wants pernet_ops_rwsem");
    }

    @Test
    void an_inverted_order_ends_in_a_circle_of_waits() {
        assertThat(violation(rwsem("B6").waiving("I10"), INVERSION))
                .startsWith("I12")
                .contains("waits for rtnl_mutex", "waits to write pernet_ops_rwsem");
    }

    @Test
    void a_plain_reference_on_a_namespace_that_was_found_brings_the_dead_back() {
        assertThat(violation(rwsem("B10"), """
            scenario s "S";
            ops a { init 1us; exit 1us; }
            task ns { net = copy_net_ns(); put_net(net); }
            task finder at 20us {
                rcu_read_lock();
                list_for_each_rcu(net in net_namespace_list) {
                    refcount_inc(net.count);
                    put_net(net);
                }
                rcu_read_unlock();
            }
            task old { rcu_read_lock(); cpu_work(5ms); rcu_read_unlock(); }
            """)).startsWith("I8");
    }

    @Test
    void an_operation_marked_async_that_is_not_safe_meets_itself() {
        String unsafe = """
            scenario s "S";
            bool busy = false;
            ops unsafe {
                init (net) { assert(!busy); busy = true; cpu_work(100us); busy = false; }
                exit 1us;
                ASYNC
            }
            task ns(2) { net = copy_net_ns(); put_net(net); }
            """;
        Broken strategy = Broken.of("B12", "net_sem_async");
        assertThat(violation(strategy, unsafe.replace("ASYNC", ""))).contains("assertion");
        assertThat(violation(strategy, unsafe.replace("ASYNC", "sync;"))).isEqualTo("none");
    }

    @Test
    void a_killed_creator_that_keeps_a_lock_is_caught_as_it_ends() {
        Broken strategy = Broken.of("no up_read on the second error path", "net_sem")
                .without("        up_read(net_sem);           // killed waiting for net_mutex\n");
        assertThat(violation(strategy, shippedScenario("killed-while-waiting")))
                .startsWith("I11 ns/2 ends and still holds net_sem");
    }

    @Test
    void a_grace_period_inside_a_read_section_waits_for_itself() {
        assertThat(violation(rwsem("sync in reader"), """
            scenario s "S";
            task t { rcu_read_lock(); synchronize_rcu(); rcu_read_unlock(); }
            """)).startsWith("I12");
    }

    @Test
    void a_sleep_in_a_read_section_is_caught_also_when_nobody_had_to_sleep() {
        assertThat(violation(rwsem("mutex in reader"), """
            scenario s "S";
            mutex M;
            task t { rcu_read_lock(); mutex_lock(M); mutex_unlock(M); rcu_read_unlock(); }
            """)).startsWith("I10");
    }

    @Test
    void work_that_waits_for_itself_is_caught() {
        assertThat(violation(rwsem("flush in work"), """
            scenario s "S";
            ops a { init 1us; exit (net) { flush_work(net_cleanup_work); } }
            task ns { net = copy_net_ns(); put_net(net); }
            """))
                .startsWith("I12 kworker")
                .contains("net_cleanup_work");
    }
}
