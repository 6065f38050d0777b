package lockscope.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import lockscope.engine.explore.Answer.Verdict;
import lockscope.engine.explore.Explorer.Listener;
import lockscope.engine.explore.Explorer.Options;
import lockscope.engine.program.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Fewer CPUs than tasks: who is on one, and that getting on is a step.
class CpusTest {
    private static Answer explore(Program program, int cpus) {
        return new Explorer(program, Options.DEFAULT.withCpus(cpus), Listener.NONE).explore();
    }

    private static void assertCount(String scenario, int cpus, long states, long transitions) {
        Answer answer = explore(Small.tiny("", scenario), cpus);
        assertThat(answer.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(answer.states()).isEqualTo(states);
        assertThat(answer.transitions()).isEqualTo(transitions);
    }

    /// Off the CPU, on it before its line, on it before its end, ended.
    @Test
    void a_task_gets_on_its_cpu_by_a_step_of_its_own() {
        assertCount("task a { cpu_work(1us); }", 1, 4, 3);
    }

    /// Start, end and done of two tasks, S, E and D. One of them on the CPU: S or E for it, any for the other, both ways:
    /// 12. Nobody: in the beginning, and when one of them is done: 1 + 2 + 2 + 1. Steps: the one on the CPU its own, and
    /// the other takes its place unless it is done: 2 * (6 + 4). Onto the free CPU: 2 + 1 + 1 + 1 + 1.
    @Test
    void two_tasks_on_one_cpu_take_it_from_each_other() {
        assertCount("task a(2) { cpu_work(1us); }", 1, 12 + 6, 20 + 6);
    }

    /// Nobody takes anybody's place where a CPU is free: four states each, and three steps in each row of them.
    @Test
    void with_a_cpu_for_each_nobody_is_taken_off() {
        assertCount("task a(2) { cpu_work(1us); }", 2, 16, 24);
    }

    /// On one CPU nobody can want a spinlock that another one holds: its holder cannot be taken off.
    @Test
    void who_holds_a_spinlock_keeps_its_cpu() {
        String strategy = "spinlock s; int waits = 0;";
        String scenario = "task a(2) { spin_lock(s); waits = waits + 1; waits = waits - 1; spin_unlock(s); }"
                + "never waits > 1;";
        Answer one = explore(Small.tiny(strategy, scenario), 1);
        assertThat(one.verdict()).isEqualTo(Verdict.HOLDS);
        Answer other =
                explore(Small.tiny(strategy, scenario.replace("spin_lock(s);", "spin_lock(s); cpu_work(1us);")), 2);
        assertThat(other.states()).isGreaterThan(one.states());
    }

    @ParameterizedTest
    @CsvSource({
        "no_lock, small/module, 1",
        "recursive_read, small/module, 1",
        "no_grace_period, small/reader, 2",
        "ignores_sync, small/sync-op, 1"
    })
    void a_broken_strategy_breaks_on_few_cpus_too_and_its_way_is_one_without_them(
            String strategy, String scenario, int cpus) throws Schedule.Malformed {
        Program program = Small.shipped(scenario, "broken/" + strategy);
        Answer answer = explore(program, cpus);
        Schedule schedule = Schedule.parse(Small.schedule(answer).toString());
        assertThat(schedule.cpus()).isEqualTo(cpus);
        assertThat(schedule.steps()).hasSize(answer.depth() + 1);
        Replay replay = Replay.toward(program, schedule);
        assertThat(replay.follow(schedule)).isEmpty();
        assertThat(replay.violation()).isEqualTo(answer.violation());

        List<Schedule.Step> withoutSwitches = schedule.steps().stream()
                .filter(step -> !step.actor().startsWith("switch "))
                .toList();
        Schedule free = new Schedule(schedule.scenario(), schedule.strategy(), schedule.breaks(), withoutSwitches);
        Replay unlimited = Replay.toward(program, free);
        assertThat(unlimited.follow(free)).isEmpty();
        assertThat(Objects.requireNonNull(unlimited.violation()).id())
                .isEqualTo(Small.violation(answer).id());
    }

    @Test
    void a_strategy_that_holds_does_so_on_one_cpu() {
        assertThat(explore(Small.shipped("small/module", "pre_exit"), 1).verdict())
                .isEqualTo(Verdict.HOLDS);
    }

    @Test
    void a_task_that_is_not_on_a_cpu_cannot_step() throws Schedule.Malformed {
        Replay replay = new Replay(Small.tiny("", "task a(2) { cpu_work(1us); }"), Options.DEFAULT.withCpus(1));
        assertThat(replay.next()).containsExactly("switch a/1", "switch a/2");
        assertThat(replay.follow(Schedule.parse("1 switch a/1\n2 a/2\n")))
                .isEqualTo("step 2: a/2 is not on a CPU: 'switch a/1 to a/2' comes first");
        assertThat(replay.follow(Schedule.parse("1 switch a/2\n")))
                .isEqualTo("step 2: no CPU is free: 'switch a/1 to a/2' takes one");
    }
}
