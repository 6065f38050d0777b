package lockscope.engine.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What is said about locks without running anything.
class LintTest {
    private static final String LOCKS = "mutex m; mutex n; rwsem s; spinlock spin; int sync; list live of net;";

    /// Each declaration begins a line, so that places are easy to read.
    private static List<Diagnostic> findings(String routines, String scenario) {
        Loaded loaded = Listings.load(LOCKS + "\n" + routines, scenario);
        Listings.program(loaded);
        return Lint.findings(loaded);
    }

    private static List<String> inTask(String routines, String task) {
        return findings(routines, "task t { " + task + " }").stream()
                .map(Diagnostic::message)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mutex_unlock(m);|mutex_unlock(m), but this path does not hold it",
                "mutex_lock(m); mutex_unlock(m); mutex_unlock(m);|mutex_unlock(m), but this path does not hold it",
                "mutex_lock(m);|'task t' ends here with 'm' still held, taken at scenario:1:26",
                "mutex_lock(m); mutex_lock(m); mutex_unlock(m);|mutex_lock(m) again: this path holds it since"
                        + " scenario:1:26 and waits for itself",
                "down_read(s); down_write(s);|down_write(s) while this path reads it since scenario:1:26: a reader"
                        + " that asks to write waits for itself",
                "down_read(s); down_read(s); up_read(s); up_read(s);|down_read(s) again: this path reads it already"
                        + " since scenario:1:26, and a writer that comes in between makes it wait for itself",
                "down_read(s); up_write(s);|up_write(s), but this path holds it for reading since scenario:1:26",
                "rcu_read_lock(); synchronize_rcu(); rcu_read_unlock();|synchronize_rcu may sleep, and a task must not"
                        + " sleep inside an RCU read section",
                "spin_lock(spin); mutex_lock(m); mutex_unlock(m); spin_unlock(spin);|mutex_lock may sleep, and a task"
                        + " must not sleep while it holds the spinlock 'spin'",
                "rcu_read_unlock();|rcu_read_unlock, but this path is in no read section",
                "rcu_read_lock();|'task t' ends here inside a read section",
                "if (sync) { x = 1; } sync = x;|'x' has no value yet on this path",
            })
    void one_mistake_gives_one_finding(String task, String finding) {
        assertThat(inTask("", task)).containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "err = down_read_killable(s); if (err) { return; } up_read(s);",
                "err = mutex_lock_killable(m); if (err == 0) { mutex_unlock(m); }",
                "got = mutex_trylock(m); if (got) { mutex_unlock(m); }",
                "if (sync) { mutex_lock(m); } cond_resched(); if (sync != 0) { mutex_unlock(m); }",
                "if (sync == 0) { down_read(s); } else { down_write(s); } if (!sync) { up_read(s); } else {"
                        + " up_write(s); }",
                "down_write(s); downgrade_write(s); up_read(s);",
                "repeat 3 { mutex_lock(m); mutex_unlock(m); }",
                "while (sync) { down_read(s); if (sync == 2) { up_read(s); break; } up_read(s); }",
                "mutex_lock(m); mutex_lock(n); mutex_unlock(n); mutex_unlock(m);",
                "rcu_read_lock(); list_for_each_rcu(net in live) { touch_net(net); } rcu_read_unlock();",
                "held = false; if (sync) { mutex_lock(m); held = true; } if (held) { mutex_unlock(m); }",
                "repeat 2 { net = net_alloc(); } touch_net(net);",
            })
    void what_is_right_is_not_mentioned(String task) {
        assertThat(inTask("", task)).isEmpty();
    }

    @Test
    void a_condition_that_changes_in_between_guards_nothing() {
        assertThat(inTask("", "if (sync) { mutex_lock(m); } sync = sync - 1; if (sync) { mutex_unlock(m); }"))
                .contains("mutex_unlock(m), but this path does not hold it");
    }

    @Test
    void a_killable_call_that_is_not_checked_may_have_taken_nothing() {
        assertThat(inTask("", "err = down_read_killable(s); up_read(s);"))
                .containsExactly("up_read(s), but this path does not hold it");
    }

    @Test
    void a_finding_tells_its_path() {
        List<Diagnostic> findings = findings("""
            int f() {
                err = down_read_killable(s);
                if (err) {
                    return err;
                }
                err = net_assign_data(init_net, first);
                if (err) {
                    return err;
                }
                up_read(s);
                return 0;
            }
            ops first;
            """, "task t { err = f(); }");
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().rendering()).isEqualTo("""
            strategy:9:9: warning: 'f' can end here with 's' still held, taken at strategy:3:5, while other paths do not hold it
              9 |         return err;
                |         ^
                scenario:1:26: calls f
                strategy:3:5: 'err = down_read_killable(s);'
                strategy:4:5: 'if (err)' is false
                strategy:8:5: 'if (err)' is true\
            """);
    }

    @Test
    void a_routine_may_take_a_lock_for_its_caller() {
        assertThat(inTask(
                        "void enter() { mutex_lock(m); } void leave() { mutex_unlock(m); }"
                                + " int try() { err = mutex_lock_killable(m); return err; }",
                        "enter(); leave(); err = try(); if (err) { return; } leave();"))
                .isEmpty();
    }

    @Test
    void a_routine_that_takes_a_lock_on_a_condition_is_undone_on_the_same_condition() {
        assertThat(inTask(
                        "void enter() { if (sync) { mutex_lock(m); } } void leave() { if (sync) { mutex_unlock(m); } }",
                        "enter(); cond_resched(); leave();"))
                .isEmpty();
    }

    @Test
    void what_a_called_routine_does_is_seen() {
        assertThat(inTask(
                        "void wait_long() { synchronize_rcu(); }", "rcu_read_lock(); wait_long(); rcu_read_unlock();"))
                .containsExactly("synchronize_rcu may sleep, and a task must not sleep inside an RCU read section");
    }

    @Test
    void two_orders_of_two_locks_are_one_finding() {
        List<Diagnostic> findings = findings("", """

            task a { mutex_lock(m); mutex_lock(n); mutex_unlock(n); mutex_unlock(m); }
            task b { mutex_lock(n); mutex_lock(m); mutex_unlock(m); mutex_unlock(n); }
            """);
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().rendering()).isEqualTo("""
            scenario:2:25: warning: 'n' is taken here while 'm' is held, and elsewhere the other way round: two tasks can wait for each other for ever
              2 | task a { mutex_lock(m); mutex_lock(n); mutex_unlock(n); mutex_unlock(m); }
                |                         ^
                scenario:2:10: takes m
                scenario:2:25: then n
                scenario:3:10: elsewhere takes n
                scenario:3:25: then m\
            """);
    }

    @Test
    void methods_of_operations_run_with_the_locks_of_their_caller() {
        List<String> findings = findings(
                        "int setup(ops op) { down_read(s); err = op.init(init_net); up_read(s); return err; } void"
                                + " boot() { }",
                        "ops nosy { init { down_read(s); up_read(s); } } task t { setup(nosy); }")
                .stream()
                .map(Diagnostic::message)
                .toList();
        assertThat(findings)
                .containsExactly(
                        "down_read(s) again: this path reads it already since strategy:2:21, and a writer that "
                                + "comes in between makes it wait for itself");
    }

    @Test
    void an_unused_result_of_a_killable_call_is_mentioned() {
        assertThat(inTask("", "down_read_killable(s);"))
                .contains("the result of 'down_read_killable' is not looked at, so nobody knows whether the lock is"
                        + " held");
    }

    @Test
    void a_line_that_cannot_be_reached_is_mentioned() {
        assertThat(inTask("", "return; cond_resched();")).containsExactly("this line is never reached");
    }

    static List<String> strategies() {
        return Listings.none().strategies();
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void a_shipped_strategy_has_no_findings(String name) {
        Listings library = Listings.none();
        assertThat(Lint.lint(library, library.strategy(name))).isEmpty();
    }

    static List<String> scenarios() {
        return Listings.none().scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void only_scenarios_that_break_by_design_have_findings(String name) {
        Listings library = Listings.none();
        Source scenario = library.scenario(name);
        boolean breaks = scenario.text().contains("expects violation");
        assertThat(Lint.lint(library, scenario).isEmpty()).isEqualTo(!breaks);
    }

    @Test
    void a_broken_copy_of_a_shipped_strategy_is_found() {
        Listings library = Listings.none();
        String text = library.strategy("pernet_ops_rwsem").text();
        int at = text.indexOf("    up_read(pernet_ops_rwsem);");
        String broken = text.substring(0, at) + text.substring(text.indexOf('\n', at) + 1);
        assertThat(Lint.lint(library, new Source("mine", broken)).stream().map(Diagnostic::message))
                .anyMatch(message -> message.contains("'pernet_ops_rwsem' still held"));
    }

    @Test
    void a_common_file_is_judged_as_part_of_the_strategies_that_include_it() {
        Listings library = Listings.none();
        Source common = library.strategy("common");
        assertThat(Lint.lint(library, common)).isEmpty();
        String broken = common.text().replace("    mutex_unlock(rtnl_mutex);\n", "");
        assertThat(Lint.lint(library, new Source("common", broken)).stream().map(Diagnostic::message))
                .anyMatch(message -> message.contains("'rtnl_mutex' still held"));
    }

    @Test
    void a_scenario_that_compares_an_unknown_strategy_is_told_so() {
        Source scenario = new Source("mine", "scenario mine \"M\"; compare net_mutx; task t { cond_resched() }");
        assertThat(Lint.lint(Listings.none(), scenario).stream().map(Diagnostic::message))
                .containsExactly(
                        "there is no strategy 'net_mutx'; did you mean 'net_mutex'?",
                        "found '}', expected ';' after ')'");
    }
}
