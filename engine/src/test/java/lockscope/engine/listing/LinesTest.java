package lockscope.engine.listing;

import static org.assertj.core.api.Assertions.assertThat;

import lockscope.engine.program.Program;
import org.junit.jupiter.api.Test;

/// How statements become lines.
class LinesTest {
    private static void assertLines(String declarations, String body, String lines) {
        Program program = Listings.program(declarations + " void f() { " + body + " }", "");
        assertThat(Lines.of(program, "f")).isEqualTo(lines);
    }

    @Test
    void a_call_and_its_assignment_are_one_line() {
        assertLines("rwsem sem;", "err = down_read_killable(sem); if (err) { return; } up_read(sem);", """
            0 err = down_read_killable(sem)
            1 if err else 3
            2 return
            3 up_read(sem)
            4 return
            """);
    }

    @Test
    void each_arm_of_an_if_leads_behind_it() {
        assertLines("int g;", "if (g == 1) { g = 2; } else if (g < 0) { g = 3; } else { g = 4; } g = 5;", """
            0 if (g EQ 1) else 2
            1 g = 2 > 5
            2 if (g LT 0) else 4
            3 g = 3 > 5
            4 g = 4
            5 g = 5
            6 return
            """);
    }

    @Test
    void a_while_comes_back_to_its_condition_and_break_leaves_it() {
        assertLines("int g;", "while (g < 3) { g = g + 1; if (g == 2) { break; } } g = 9;", """
            0 if (g LT 3) else 3
            1 g = (g ADD 1)
            2 if (g EQ 2) else 0
            3 g = 9
            4 return
            """);
    }

    @Test
    void a_routine_that_cannot_end_has_no_last_line() {
        assertLines("", "while (true) { cpu_work(3ms to 9ms); }", """
            0 if 1 else 0
            1 cpu_work(3 ms to 9 ms) > 0
            """);
    }

    @Test
    void repeat_sets_a_counter_of_its_own() {
        assertLines("", "repeat 3 { repeat 2 { cond_resched(); } }", """
            0 repeat 3
            1 round else 5
            2 repeat 2
            3 round else 1
            4 cond_resched() > 3
            5 return
            """);
    }

    @Test
    void list_loops_walk_by_the_link_of_their_list() {
        assertLines("list pernet_list of ops; llist dead of net via cleanup;", """
            list batch of net via exit;
            chain = llist_del_all(dead);
            llist_for_each(net in chain) { list_add_tail(net, batch); }
            list_for_each_reverse(op in pernet_list) { op.exit_batch(batch); }
            list_for_each_safe(net in batch) { list_del(net); }
            """, """
            0 chain = llist_del_all(dead) via cleanup
            1 each LLIST chain from chain via cleanup
            2 net else 4
            3 list_add_tail(net, batch) via exit > 2
            4 each REVERSE pernet_list via list
            5 op else 7
            6 op.exit_batch(batch) > 5
            7 each SAFE batch via exit
            8 net else 10
            9 list_del(net) via exit > 8
            10 return
            """);
    }

    @Test
    void a_bare_element_is_deleted_from_the_list_that_is_walked_else_from_the_one_called_list() {
        assertLines("list live of net; llist dead of net via cleanup;", """
            list batch of net via exit;
            chain = llist_del_all(dead);
            llist_for_each(net in chain) { list_del_rcu(net); }
            list_for_each(net in batch) { list_del(net); list_del(net.list); }
            """, """
            0 chain = llist_del_all(dead) via cleanup
            1 each LLIST chain from chain via cleanup
            2 net else 4
            3 list_del_rcu(net) via list > 2
            4 each FORWARD batch via exit
            5 net else 8
            6 list_del(net) via exit
            7 list_del(net) via list > 5
            8 return
            """);
    }

    @Test
    void the_walk_before_an_element_starts_there() {
        Program program = Listings.program(
                "list l of ops; void undo(ops failed) { "
                        + "list_for_each_continue_reverse(op in l before failed) { cond_resched(); } }",
                "");
        assertThat(Lines.of(program, "undo")).isEqualTo("""
            0 each CONTINUE_REVERSE l from failed via list
            1 op else 3
            2 cond_resched() > 1
            3 return
            """);
    }

    @Test
    void counts_are_reached_through_their_primitives() {
        assertLines("", "net = net_alloc(); refcount_set(net.count, 1); gone = refcount_dec_and_test(net.count);", """
            0 net = net_alloc()
            1 refcount_set(net, 1)
            2 gone = refcount_dec_and_test(net)
            3 return
            """);
    }

    @Test
    void fields_of_the_strategy_are_words_of_every_net_or_operation() {
        assertLines(
                "fields net { int users = 3; net peer; } fields ops { bool safe; } list l of ops;",
                "init_net.users = init_net.peer.users + 1; op = list_first(l); if (op.safe && !op.has_init) { return;"
                        + " }",
                """
                0 init_net.users = (init_net.peer.users ADD 1)
                1 op = list_first(l) via list
                2 if (op.safe AND !op.has_init) else 4
                3 return
                4 return
                """);
    }

    @Test
    void the_machine_is_asked_once_who_runs() {
        assertLines("task worker;", "worker = current; if (worker == current) { return; }", """
            0 worker = current()
            1 #0 = current()
            2 if (worker EQ #0) else 4
            3 return
            4 return
            """);
    }

    @Test
    void named_errors_are_negative_numbers_and_a_net_may_be_one() {
        Program program = Listings.program(
                "net make() { net = net_alloc(); if (net == null) { return -ENOMEM; } return net; }"
                        + " int f() { net = make(); if (net < 0) { return -1; } return 0; }",
                "");
        assertThat(Lines.of(program, "make")).isEqualTo("""
            0 net = net_alloc()
            1 if (net EQ 0) else 3
            2 return -12
            3 return net
            """);
        assertThat(Lines.of(program, "f")).contains("if (net LT 0)");
    }

    @Test
    void durations_are_exact() {
        assertLines("", "cpu_work(3.9us); user_work(0); sleep(1.5ms); cpu_work(0.000000001s);", """
            0 cpu_work(3900)
            1 user_work(0)
            2 sleep(1500000)
            3 cpu_work(1)
            4 return
            """);
    }
}
