package lockscope.engine.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a learner is told.
class DiagnosticsTest {
    private static final String LOCKS =
            "mutex net_mutex; rwsem net_sem; spinlock list_lock; list live of net; llist dead of net via cleanup; int"
                    + " n;";

    private static List<String> inRoutine(String body) {
        return Listings.messages(
                Listings.load(LOCKS + " void g(net net, ops op) { } void f(net net, ops op) { " + body + " }", ""));
    }

    @Test
    void a_message_shows_the_place_the_line_and_the_name_that_was_meant() {
        Source strategy = new Source("mine.listing", """
            strategy mine "Mine";
            mutex net_mutex;
            void f() {
                mutex_lock(net_mutx);
            }
            """);
        Loaded loaded = Loader.load(Listings.none(), strategy);
        assertThat(loaded.diagnostics().stream().map(Diagnostic::rendering).filter(text -> text.contains("net_mutx")))
                .containsExactly("""
                    mine.listing:4:16: error: found 'net_mutx', expected a variable or another known name; did you mean 'net_mutex'?
                      4 |     mutex_lock(net_mutx);
                        |                ^^^^^^^^\
                    """);
    }

    @Test
    void several_mistakes_give_several_messages() {
        Loaded loaded = Listings.load("""

            mutex net_mutex
            void f() {
                mutex_lock(net_mutex)
                err = dwn_read(net_mutex);
                if (err {
                    return;
                }
                mutex_unlock(net_mutex);
            }
            void g() {
                while (x) { }
            """, "");
        assertThat(loaded.program()).isNull();
        assertThat(Listings.messages(loaded))
                .containsExactly(
                        "found 'void', expected ';' after 'net_mutex'",
                        "found 'err', expected ';' after ')'",
                        "found a call of 'dwn_read', expected a routine or a primitive; no such routine is there;"
                                + " did you mean 'down_read'?",
                        "found '{', expected ')' after the condition of 'if'",
                        "found 'x', expected a variable or another known name",
                        "found the end of the file, expected '}' to close the '{' of line 11");
    }

    @Test
    void a_missing_brace_is_noticed_where_the_next_routine_begins() {
        Loaded loaded = Listings.load("\nvoid f() {\n    cond_resched();\n\nvoid g() {\n}\n", "");
        assertThat(Listings.messages(loaded)).containsExactly("found 'void', expected '}' to close the '{' of line 2");
        assertThat(loaded.diagnostics().getFirst().place().line()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mutex_lock(net_sem);|found 'net_sem', which is an rwsem, for 'mutex_lock', expected a mutex",
                "down_read(net);|found 'net', which is a net, for 'down_read', expected an rwsem",
                "mutex_lock();|found 0 for 'mutex_lock', expected 1 argument",
                "cpu_work(5);|found a number for 'cpu_work', expected a duration such as 5us",
                "cpu_work(5min);|found a number with the unknown unit 'min' (known: ns, us, ms, s), expected a value",
                "cpu_work(0.5ns);|found a duration that is not a whole number of nanoseconds, expected a value",
                "x = 99999999999;|found a number beyond 2147483647, expected a value",
                "net_mutex = 3;|found 'net_mutex' left of '=', which is a mutex, expected a variable",
                "n = net;|found a net assigned to a number, expected a number",
                "x = op; x = net;|found a net assigned to an operation (ops), expected an operation (ops)",
                "if (net == op) { }|found '==' between a net and an operation (ops), expected two values of one kind",
                "if (net_mutex) { }|found a mutex, expected a condition",
                "x = mutex_lock(net_mutex);|found 'mutex_lock' right of '=', which gives no value; call it alone",
                "refcount_inc(net);|found another value, expected the count of a net; write 'net.count'",
                "x = net.count;|found 'count' as a value, but only refcount_inc, refcount_set and"
                        + " refcount_dec_and_test (and net_hold_passive, net_drop_passive) reach the counts of a net",
                "x = net.exit;|found the link 'exit' as a value, but only calls on lists take links",
                "x = net.cuont;|found 'cuont', expected a field of a net",
                "x = op.has_intt;|found 'has_intt', expected a field of an operation (ops); did you mean 'has_init'?",
                "op.exti(net);|found 'exti', expected a method of an operation: init, pre_exit, exit, exit_batch,"
                        + " exit_rtnl; did you mean 'exit'?",
                "op.exit_batch(net);|found a net as argument of 'exit_batch', expected a list of net via exit",
                "list_add(op, live);|found an operation (ops) for a list of net via list, expected a net",
                "list_add(net.cleanup, live);|found the link 'cleanup' for a list of net via list, expected 'list'",
                "list_del(net.clenup);|found 'clenup', expected a link of a net; did you mean 'cleanup'?",
                "list_for_each(x in dead) { }|found an llist of net via cleanup, expected a list; an llist is taken"
                        + " with llist_del_all",
                "llist_for_each(x in dead) { }|found an llist of net via cleanup, expected a chain: write 'dead ="
                        + " llist_del_all(cleanup_list);' before",
                "list_for_each(op in live) { }|'op' is an operation (ops) already, expected a variable for a net",
                "if (list_empty(live)) { }|found a call of 'list_empty' inside an expression, expected it alone or"
                        + " right of '=': write 'x = list_empty(...);' on a line before and use x",
                "net->count = 1;|found '->', expected '.': listings have no pointers, write net.count",
                "int x = 3;|found 'int x', expected a statement: a variable comes into being by its first assignment,"
                        + " write 'x = ...;'",
                "n++;|found '++', expected '=': write 'n = n + 1;'",
                "n == 3;|found an expression that does nothing, expected an assignment or a call; '=' assigns, '=='"
                        + " compares",
                "if (n = 3) { }|found '=', expected ')': '==' compares, and '=' is a statement of its own",
                "if (n) return;|found 'return', expected '{' to open the body of 'if'",
                "for (n = 0; n < 3; n = n + 1) { }|found 'for', which listings do not have; use while, repeat or"
                        + " list_for_each",
                "goto out;|found 'goto', which listings do not have; put the common ending into a routine, or into if"
                        + " and else",
                "break;|found 'break' outside of a loop",
                "else { }|found 'else', expected a statement: there is no 'if' before it",
                "return 3;|found 'return' with a number, expected 'return;' in a void routine",
                "repeat 3ms { }|found a duration after 'repeat', expected a number",
                "x = 3ms to 9ms;|found 'to', expected ';'",
                "cpu_work(9ms to 3ms);|found a range that cannot be drawn from, expected two constant durations, the"
                        + " smaller one first, such as 3ms to 9ms",
                "x = €;|found the character '€', which listings do not use, expected a value",
                "x = \"a;|found a text whose closing '\"' is missing on its line, expected a value",
                "/* never closed|found a comment that is never closed by '*/', expected a value",
                "g(net);|found 1 for 'g', expected 2 arguments",
                "g(op, net);|found an operation (ops) as argument 1 of 'g', expected a net",
                "net_mutex(3);|found a call of 'net_mutex', which is a mutex, expected a routine or a primitive",
                "whlie (n) { }|found a call of 'whlie' before '{', expected ';' or a word such as if and while; did"
                        + " you mean 'while'?",
                "x = -ENOMEN;|found 'ENOMEN', expected a variable or another known name; did you mean 'ENOMEM'?",
                "if (net < n) { }|found '<' between a net and a number, expected two values of one kind",
            })
    void a_mistake_in_a_routine(String body, String message) {
        assertThat(inRoutine(body)).first().isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int f() { }|found the end of 'f', expected 'return' with a number on every way through it",
                "int f() { return; }|found 'return' without a value, expected a number",
                "net f() { return true; }|found 'return' with a truth value, expected a net",
                "void f() { g(); } void g() { f(); }|the routine 'f' calls itself (f > g > f); use a loop",
                "mutex mutex_lock;|'mutex_lock' is a word of the language; choose another name",
                "mutex a; rwsem a;|'a' is declared twice; the other one, a mutex, is at strategy:1:23",
                "void a() { } void a() { }|the routine 'a' is defined twice; the other one is at strategy:1:22",
                "rwsem s kind 4.15;|found '4.15', expected '4.16' or '5.3'",
                "work w runs f on q; void f() { }|found 'q', expected the name of a workqueue",
                "workqueue q ordered; work w runs f on q;|found 'f', expected the name of a routine",
                "int n = true; bool b = 3ms;|found a duration as initial value, expected a truth value",
                "mutx m;|found 'mutx', expected a declaration or a routine; did you mean 'mutex'?",
                "fields net { int count; }|'count' is there already in every net",
                "mutex m; void f(net m) { }|'m' is the name of a global; choose another one for the parameter",
                "int put_net(net net) { return 0; }|found 'put_net' with another signature, expected 'void"
                        + " put_net(net)', as scenarios call it",
                "machine { cpus 4; }|found what belongs into a scenario, expected a declaration or a routine",
                "}|found '}', expected a declaration: no '{' is open here",
            })
    void a_mistake_in_a_declaration(String declarations, String message) {
        assertThat(Listings.messages(Listings.load(declarations, ""))).first().isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "machine { cpus 0; }|found '0' for 'cpus', expected 1 to 256",
                "machine { hz 999; }|found '999' for 'hz', expected 100 or 250 or 300 or 1000",
                "machine { rcu preemptable; }|found 'preemptable' for 'rcu', expected preemptible or sched; did you"
                        + " mean 'preemptible'?",
                "machine { cpu 4; }|found 'cpu', expected a setting of the machine: cpus, hz, rcu, preempt, ticks,"
                        + " nets, seed, slice, jitter, spin, steal, expedited, blimit; did you mean 'cpus'?",
                "machine { slice 4; }|found '4' for 'slice', expected 1 us to 10 s",
                "costs { wakeup 5; }|found 5 for the cost of 'wakeup', expected a duration such as 5us",
                "task t on cpu 8 { }|'t' wants CPU 8, but a machine with 8 has 0 to 7",
                "task t(70000) { }|found 70000 for the instances of 't', expected 0 to 65000",
                "task a(65000) { } task b { }|more than 65000 tasks",
                "task t { } task t { }|there are two task blocks called 't'",
                "task t { copy_nets(); }|found a call of 'copy_nets', expected a routine or a primitive; no such"
                        + " routine is there",
                "kill t/1 at 5ms;|found 't/1', expected the name of a task, such as ns/3",
                "ops o(5000) { }|found 5000 for the number of operations, expected 0 to 4096",
                "ops o { intt 3us; }|found '3us', expected '=' and the value of a field of the strategy; did you mean"
                        + " 'init'? in place of 'intt'",
                "ops o { callbacks 3; }|'callbacks' are queued by exit or exit_batch, and 'o' has neither; write 'exit"
                        + " 0;'",
                "ops o { exit 3us per net; }|found 'per net' for 'exit', which is called for each net anyway; only"
                        + " exit_batch takes it",
                "expects violation I16;|found 'I16', expected an invariant, I1 to I15",
                "param p = true \"what\";|found a truth value as value of a parameter, expected a number or a duration",
                "param p = 3;|found ';', expected a text in quotes that says what it is",
                "until 3;|found 3 for 'until', expected a duration such as 5us",
                "int inside = 0; always insid == 1;|found 'insid', expected a variable or another known name; did you"
                        + " mean 'inside'?",
                "fields net { int x = 0; } never init_net.x == 1;|found a field of a namespace in a property, expected"
                        + " global variables and fields of operations: a namespace may be gone",
                "possible true;|the condition is a constant: no way to go changes it",
            })
    void a_mistake_in_a_scenario(String scenario, String message) {
        assertThat(Listings.messages(Listings.load("void boot() { }", scenario)))
                .first()
                .isEqualTo(message);
    }

    @Test
    void a_wrong_setting_shows_what_was_given() {
        Loaded loaded = Listings.load(
                "",
                "param rounds = 3 \"how often\"; task t { repeat rounds { } }",
                "rouns=4",
                "wakeup=3us",
                "rounds=4us",
                "cpus=many",
                "scale.exit=a",
                "task.t.instances=-1");
        assertThat(Listings.renderings(loaded))
                .contains("--set rounds:1:8: error: found a duration for 'rounds', expected a number")
                .contains("  1 | rounds=4us")
                .contains("--set cpus:1:6: error: found 'many' for 'cpus', expected 1 to 256")
                .contains("--set scale.exit:1:12: error: found 'a', expected a factor such as 0.77")
                .contains("--set task.t.instances:1:18: error: found -1 for the instances of 't', expected 0 to 65000")
                .contains("--set rouns:1:1: error: found the unknown setting 'rouns'; did you mean 'rounds'?; known"
                        + " are ")
                .contains("found the unknown setting 'wakeup'; did you mean 'cost.wakeup'?");
    }

    @Test
    void a_strategy_alone_must_have_every_routine_that_scenarios_call() {
        Loaded loaded = Loader.load(Listings.none(), new Source("s", "strategy s \"S\"; void put_nett(net net) { }"));
        assertThat(Listings.messages(loaded))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("the strategy lacks 'void boot()', 'net copy_net_ns()', 'void put_net(net)'")
                .endsWith("; did you mean 'put_net' by 'put_nett'?");
    }
}
