package lockscope.engine.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lockscope.engine.program.MachineSpec.Preemption;
import lockscope.engine.program.Method;
import lockscope.engine.program.Program;
import lockscope.engine.program.Program.Task;
import org.junit.jupiter.api.Test;

/// What a scenario says of the machine, its operations and its tasks.
class ScenarioTest {
    private static final String BOOT = "void boot() { } int register_pernet_subsys(ops op) { return 0; }";

    private static Program scenario(String text, String... settings) {
        return Listings.program(BOOT, text, settings);
    }

    @Test
    void the_machine_block_sets_what_it_names() {
        Program program =
                scenario("machine { cpus 4; hz 250; rcu sched; preempt voluntary; ticks skewed; nets 16; seed 7;"
                        + " slice 3ms; jitter 5%; spin on; steal on; expedited on; blimit 20; }");
        assertThat(program.machine().cpus()).isEqualTo(4);
        assertThat(program.machine().hz()).isEqualTo(250);
        assertThat(program.machine().preemptibleRcu()).isFalse();
        assertThat(program.machine().preemption()).isEqualTo(Preemption.VOLUNTARY);
        assertThat(program.machine().skewedTicks()).isTrue();
        assertThat(program.machine().nets()).isEqualTo(16);
        assertThat(program.machine().seed()).isEqualTo(7);
        assertThat(program.machine().sliceNanos()).isEqualTo(3_000_000);
        assertThat(program.machine().jitterPercent()).isEqualTo(5);
        assertThat(program.machine().spinning()).isTrue();
        assertThat(program.machine().stealing()).isTrue();
        assertThat(program.machine().rcuExpedited()).isTrue();
        assertThat(program.machine().callbacksPerPass()).isEqualTo(20);
    }

    @Test
    void a_setting_takes_the_place_of_what_the_scenario_says() {
        Program program = scenario(
                "machine { cpus 4; hz 250; } costs { wakeup 10us; } until 5ms;",
                "cpus=16",
                "hz=1000",
                "rcu.expedited=on",
                "cost.wakeup=3us",
                "until=7ms",
                "seed=9000000000");
        assertThat(program.machine().cpus()).isEqualTo(16);
        assertThat(program.machine().hz()).isEqualTo(1000);
        assertThat(program.machine().rcuExpedited()).isTrue();
        assertThat(program.machine().seed()).isEqualTo(9_000_000_000L);
        assertThat(program.costs().wakeup()).isEqualTo(3_000);
        assertThat(program.expectations().untilNanos()).isEqualTo(7_000_000);
    }

    @Test
    void a_parameter_stands_wherever_a_constant_may() {
        Program program = scenario(
                "param rounds = 3 \"how often\"; param think = 2us \"how long\"; param many = 2 \"how many\";ops"
                    + " o(many) { init think; } task t(many) at think every think { repeat rounds { cpu_work(think); }"
                    + " }",
                "think=5us");
        assertThat(program.ops()).hasSize(2);
        assertThat(program.tasks()).extracting(Task::startNanos).containsExactly(5_000L, 10_000L);
        assertThat(Lines.of(program, "task t")).isEqualTo("""
            0 repeat 3
            1 round else 3
            2 cpu_work(5000) > 1
            3 return
            """);
    }

    @Test
    void instances_of_a_task_share_one_program_and_stagger() {
        Program program = scenario("task ns(3) at 1ms every 300us on cpu 2 background { cond_resched(); }");
        assertThat(program.tasks()).extracting(Task::name).containsExactly("ns/1", "ns/2", "ns/3");
        assertThat(program.tasks()).extracting(Task::startNanos).containsExactly(1_000_000L, 1_300_000L, 1_600_000L);
        assertThat(program.tasks()).extracting(Task::cpu).containsExactly(2, 3, 4);
        assertThat(program.tasks()).extracting(Task::routine).containsOnly(program.routine("task ns"));
        assertThat(program.tasks()).allMatch(Task::background);
    }

    @Test
    void two_thousand_instances_cost_no_lines() {
        Program few = scenario("task ns(2) { cond_resched(); }");
        Program many = scenario("task ns(2) { cond_resched(); }", "task.ns.instances=2000");
        assertThat(many.tasks()).hasSize(2000);
        assertThat(many.code().size()).isEqualTo(few.code().size());
    }

    @Test
    void settings_reach_the_rounds_and_times_of_a_task() {
        Program program = scenario(
                "task t at 1ms { cond_resched(); repeat 10 { repeat 3 { cond_resched(); } } }",
                "task.t.repeat=2",
                "task.t.at=5us",
                "task.t.instances=3",
                "task.t.every=1us");
        assertThat(Lines.of(program, "task t")).contains("1 repeat 2\n").contains("3 repeat 3\n");
        assertThat(program.tasks()).extracting(Task::startNanos).containsExactly(5_000L, 6_000L, 7_000L);
    }

    @Test
    void a_method_given_by_its_cost_is_a_routine_of_one_line() {
        Program program = scenario("ops loopback { init 405us; exit 290us; device; data; sync; }");
        assertThat(Lines.of(program, "loopback.init")).isEqualTo("0 cpu_work(405000)\n1 return 0\n");
        assertThat(Lines.of(program, "loopback.exit")).isEqualTo("0 cpu_work(290000)\n1 return\n");
        Program.Op op = program.ops().getFirst();
        assertThat(op.bodies()[Method.INIT.ordinal()]).isEqualTo(program.routine("loopback.init"));
        assertThat(op.bodies()[Method.PRE_EXIT.ordinal()]).isEqualTo(-1);
        assertThat(op.device()).isTrue();
        assertThat(op.data()).isTrue();
        assertThat(op.async()).isFalse();
        assertThat(op.atBoot()).isTrue();
    }

    @Test
    void a_batch_costs_once_and_for_each_of_its_nets() {
        Program program = scenario("ops o { exit_batch 480us + 4us per net; callbacks 1; }");
        assertThat(Lines.of(program, "o.exit_batch")).isEqualTo("""
            0 cpu_work(480000)
            1 each FORWARD batch via exit
            2 net else 4
            3 cpu_work(4000) > 2
            4 each FORWARD batch via exit
            5 net else 7
            6 call_rcu(net) > 5
            7 return
            """);
    }

    @Test
    void callbacks_follow_the_body_wherever_it_returns() {
        Program program =
                scenario("ops o { exit 1us (n) { if (n == init_net) { return; } touch_net(n); } callbacks 3; }");
        assertThat(Lines.of(program, "o.exit")).isEqualTo("""
            0 cpu_work(1000)
            1 if (n EQ init_net) else 2 > 3
            2 touch_net(n)
            3 repeat 3
            4 round else 6
            5 call_rcu(n) > 4
            6 return
            """);
    }

    @Test
    void a_factor_scales_the_costs_of_methods_to_whole_nanoseconds() {
        Program program = scenario(
                "ops a { init 1us; exit 3.9us; } ops b { exit 3.9us; }",
                "scale.exit=0.77",
                "scale.b=2",
                "scale.setup=0.5");
        assertThat(Lines.of(program, "a.init")).startsWith("0 cpu_work(500)");
        assertThat(Lines.of(program, "a.exit")).startsWith("0 cpu_work(3003)");
        assertThat(Lines.of(program, "b.exit")).startsWith("0 cpu_work(6006)");
    }

    @Test
    void only_the_first_operations_may_be_wanted() {
        Program program = scenario("ops a(3) { } ops m { module; } ops b { }", "ops=2");
        assertThat(program.ops()).extracting(Program.Op::name).containsExactly("a/1", "a/2", "m");
        assertThat(program.ops().getLast().atBoot()).isFalse();
    }

    @Test
    void an_operation_may_fail_and_have_a_value_in_a_field_of_the_strategy() {
        Program program = Listings.program(
                BOOT + "fields ops { int group = 4; bool safe; }",
                "ops a { init 0; fails 2 with -EBUSY; safe = true; } ops b { init 0; fails 1; }");
        Program.Op a = program.ops().getFirst();
        assertThat(a.failInitOn()).isEqualTo(2);
        assertThat(a.error()).isEqualTo(-16);
        assertThat(a.fields()).containsExactly(4, 1);
        assertThat(program.ops().getLast().error()).isEqualTo(-12);
    }

    @Test
    void costs_of_primitives_are_on_their_lines_and_costs_of_routines_on_the_first() {
        Program program = Listings.program(
                "mutex m; void f() { mutex_lock(m); mutex_unlock(m); } void g() { while (true) { mutex_lock(m); } }"
                        + " void h() { }",
                "costs { mutex_lock 1us; f 5us; g 7us; h 9us; }");
        assertThat(Lines.of(program, "f")).isEqualTo("""
            0 mutex_lock(m) costs 6 us
            1 mutex_unlock(m)
            2 return
            """);
        assertThat(Lines.of(program, "g")).isEqualTo("""
            0 cpu_work(7000)
            1 if 1 else 1
            2 mutex_lock(m) > 1 costs 1 us
            """);
        assertThat(Lines.of(program, "h")).isEqualTo("0 cpu_work(0) costs 9 us\n1 return\n");
    }

    @Test
    void programs_name_operations_and_tasks() {
        Program program = scenario("ops a(3) { } ops m { module; } task t(2) { register_pernet_subsys(m);"
                + " register_pernet_subsys(a/2); kill(t/2); } kill t/1 at 5ms;");
        assertThat(Lines.of(program, "task t")).isEqualTo("""
            0 register_pernet_subsys(m)
            1 register_pernet_subsys(a/2)
            2 kill(2)
            3 return
            """);
        assertThat(program.kills()).hasSize(1);
        assertThat(program.kills().getFirst().task()).isEqualTo(1);
        assertThat(program.kills().getFirst().atNanos()).isEqualTo(5_000_000);
    }

    @Test
    void a_violation_is_expected_with_the_strategies_that_are_named() {
        String strategy = "waives I13 \"because\";";
        assertThat(Listings.program(strategy, "expects violation I12 with other;")
                        .expectations()
                        .violations())
                .isEmpty();
        Program.Expectations here = Listings.program(strategy, "expects violation I12 with s, other;")
                .expectations();
        assertThat(here.violations()).containsExactly("I12");
        assertThat(here.waived()).isEqualTo(List.of(new Program.Waiver("I13", "because")));
    }

    @Test
    void every_program_has_the_first_namespace_and_the_operations_of_boot() {
        Program program = Listings.program("", "");
        assertThat(program.globals().getFirst().name()).isEqualTo("init_net");
        assertThat(program.lists().getFirst().name()).isEqualTo("boot_ops");
        assertThat(program.links().get(program.lists().getFirst().link()).name())
                .isEqualTo("boot");
    }

    @Test
    void routines_that_no_task_calls_are_there_too() {
        assertThat(Listings.program("void unused() { }", "").routine("unused")).isGreaterThanOrEqualTo(0);
    }
}
