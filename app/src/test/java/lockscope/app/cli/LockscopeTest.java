package lockscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import lockscope.app.library.ShippedLibrary;
import lockscope.engine.listing.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockscopeTest {
    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String shippedStrategy(String name) {
        Source source = new ShippedLibrary().strategy(name);
        assertThat(source).isNotNull();
        return source == null ? "" : source.text();
    }

    @Test
    void a_run_prints_its_totals_and_ends_with_0() {
        Shell shell = Shell.run("run", "one-life", "--strategy", "net_mutex");

        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out()).contains("one-life with net_mutex", "model, seed 42", "simulated time");
        assertThat(shell.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scenario",
                "strategy",
                "seed",
                "fingerprint",
                "simulated_ns",
                "user_ns",
                "sys_ns",
                "events",
                "namespaces_created",
                "namespaces_freed",
                "grace_periods",
                "cleanup_batches",
                "mean_batch",
                "copy_net_ns_wait",
                "count",
                "total_ns",
                "mean_ns",
                "p50_ns",
                "p99_ns",
                "max_ns",
                "locks",
                "name",
                "acquired",
                "contended",
                "wait_total_ns",
                "hold_total_ns",
                "hold_max_ns",
                "violations"
            })
    void json_has_every_key_that_scripts_rely_on(String key) {
        assertThat(Shell.run("run", "one-life", "--strategy", "net_mutex", "--json")
                        .out())
                .contains("\"" + key + "\": ");
    }

    @Test
    void equal_runs_print_equal_bytes() {
        String[] command = {"run", "unshare-storm", "--strategy", "net_mutex", "--json", "--set", "jitter=5"};

        assertThat(Shell.run(command)).isEqualTo(Shell.run(command));
    }

    @Test
    void another_seed_is_another_run() {
        String first = Shell.run("run", "unshare-loop", "-s", "net_mutex", "--set", "task.loop.repeat=9", "--json")
                .out();
        String second = Shell.run(
                        "run",
                        "unshare-loop",
                        "-s",
                        "net_mutex",
                        "--set",
                        "task.loop.repeat=9",
                        "--seed",
                        "7",
                        "--json")
                .out();

        assertThat(second).contains("\"seed\": 7").isNotEqualTo(first);
    }

    @Test
    void a_comparison_has_a_ratio_of_the_first_to_the_last() {
        Shell shell = Shell.run(
                "compare",
                "unshare-loop",
                "--strategies",
                "net_mutex,net_sem,pernet_ops_rwsem",
                "--set",
                "task.loop.repeat=100",
                "--json");

        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out()).containsPattern("\"ratio\": [56]\\.\\d{4}");
    }

    @Test
    void a_wait_is_followed_to_the_reader_that_holds_everything_up() {
        Shell shell = Shell.run("why", "unshare-storm", "-s", "net_mutex", "--task", "ns/3", "--at", "8ms");

        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out()).contains("ns/3 has waited", "net_mutex, held by kworker/0:1", "reader runs on CPU 6");
    }

    @Test
    void a_what_if_is_run_beside_the_run_as_it_was() {
        Shell shell = Shell.run(
                "compare", "unshare-storm", "--strategies", "net_mutex", "--what-if", "at 4ms: reader leaves");
        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out()).contains("what if at 4ms: reader leaves", "net_mutex, what if");
        assertThat(Shell.run("run", "unshare-storm", "-s", "net_mutex", "--json", "--what-if", "at 4ms: ns/2 leaves")
                        .out())
                .contains("\"what_if\"", "\"changes_nothing\": true");
    }

    @Test
    void why_is_asked_in_a_world_that_is_different() {
        String[] why = {"why", "unshare-storm", "-s", "net_mutex", "-t", "ns/3", "--at", "13ms"};
        String[] otherwise = Arrays.copyOf(why, why.length + 2);
        otherwise[why.length] = "--what-if";
        otherwise[why.length + 1] = "without task reader";
        assertThat(Shell.run(why).out()).contains("reader");
        assertThat(Shell.run(otherwise).out()).doesNotContain("reader");
    }

    @Test
    void a_what_if_that_makes_no_sense_is_shown_where_it_stands() {
        Shell shell = Shell.run("run", "unshare-storm", "-s", "net_mutex", "--what-if", "strategy net_mutes");
        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).contains("what-if:1:10", "did you mean 'net_mutex'?");
    }

    @Test
    void a_run_that_breaks_what_its_scenario_breaks_by_design_ends_with_0() {
        Shell shell = Shell.run("run", "nested-read-in-init", "-s", "pernet_ops_rwsem");

        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out()).contains("Invariant I12", "the scenario expects it");
    }

    @Test
    void a_violation_that_nobody_expects_ends_with_1() throws IOException {
        Path scenario = file("stuck.listing", """
            scenario stuck "Takes a lock twice";
            mutex twice;
            task a {
                mutex_lock(twice);
                mutex_lock(twice);
            }
            """);

        Shell shell = Shell.run("run", scenario.toString(), "-s", "net_mutex");

        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.out()).contains("Invariant I12 violated");
    }

    @Test
    void a_limit_that_comes_before_the_answer_ends_with_3() {
        Shell shell = Shell.run("run", "unshare-loop", "-s", "net_mutex", "--check", "--until", "20ms");

        assertThat(shell.exitCode()).isEqualTo(3);
        assertThat(shell.out()).contains("up to the limit");
    }

    @Test
    void a_comparison_that_is_cut_short_has_no_ratio_and_ends_with_3() {
        Shell shell = Shell.run("compare", "unshare-loop", "--until", "20ms", "--json");

        assertThat(shell.exitCode()).isEqualTo(3);
        assertThat(shell.out()).contains("\"ratio\": null");
    }

    @Test
    void a_transcript_tells_the_life_of_a_namespace() {
        assertThat(Shell.run("transcript", "one-life", "-s", "net_mutex").out())
                .containsSubsequence(
                        "unshare calls copy_net_ns.",
                        "namespace 1 is on the list: it is live.",
                        "namespace 1 is dead",
                        "kworker/0:1 takes a batch of 1 dead namespace.",
                        "grace period 1 has ended.",
                        "namespace 1 is freed.");
    }

    @Test
    void a_misspelt_name_is_answered_with_the_nearest_one() {
        Shell shell = Shell.run("run", "unshare-strom", "--strategy", "net_mutex");

        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).contains("'unshare-strom'", "did you mean 'unshare-storm'?");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void a_bad_setting_is_shown_where_it_stands() {
        Shell shell = Shell.run("run", "one-life", "-s", "net_mutex", "--set", "cpus=0", "hz=17");

        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).contains("--set cpus:1:6: error:", "expected 1 to 256", "--set hz:1:4: error:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rum one-life",
                "run",
                "run one-life --strategy net_mutex --set",
                "run one-life --strategy net_mutex --frobnicate",
                "compare one-life --strategies net_mutex",
                "why one-life --strategy net_mutex --task nobody --at 1ms",
                "why one-life --strategy net_mutex --task unshare --at soon",
                "list",
                "list locks",
                "lint",
                "lint /no/such/file.listing"
            })
    void bad_usage_ends_with_2_and_no_stack_trace(String command) {
        Shell shell = Shell.run(command.split(" "));

        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).startsWith("error: ").doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "run", "compare", "why", "transcript", "lint"})
    void every_command_has_help_with_examples(String command) {
        Shell shell = Shell.run(command, "--help");

        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out()).contains("Examples:\n  lockscope " + command);
    }

    @Test
    void strategies_and_scenarios_are_listed_with_their_titles() {
        assertThat(Shell.run("list", "strategies").out()).containsPattern("pernet_ops_rwsem +\\S.*4\\.17");
        assertThat(Shell.run("list", "scenarios").out()).containsPattern("unshare-loop +10,000");
    }

    @Test
    void a_scenario_says_what_can_be_set() {
        assertThat(Shell.run("list", "scenarios", "unshare-loop").out())
                .contains("callbacks_per_net", "task.loop.repeat", "10000", "1 to 256");
    }

    @Test
    void the_seeds_own_table_stands_beside_the_model() {
        Shell shell = Shell.run("compare", "unshare-loop", "--set", "task.loop.repeat=20");

        assertThat(shell.out()).contains("100.377 s", "17.007 s", "not modelled");
    }

    @Test
    void a_strategy_may_come_from_a_file() throws IOException {
        Path mine = file("mine.listing", shippedStrategy("net_mutex").replace("strategy net_mutex", "strategy mine"));

        Shell shell = Shell.run("run", "one-life", "-s", mine.toString());

        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out()).contains("one-life with mine");
    }

    @Test
    void lint_ends_with_0_for_what_ships() {
        assertThat(Shell.run("lint", "net_mutex", "unshare-storm").exitCode()).isZero();
    }

    @Test
    void lint_ends_with_1_on_warnings_and_shows_the_path() throws IOException {
        Path file = file(
                "w.listing",
                shippedStrategy("pernet_ops_rwsem")
                        .replace("    up_read(pernet_ops_rwsem);\n\n    rcu_barrier();", "    rcu_barrier();"));

        Shell shell = Shell.run("lint", file.toString());

        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.out()).contains("warning:");
    }

    @Test
    void lint_ends_with_2_on_errors_with_place_and_remedy() throws IOException {
        Path file = file(
                "e.listing", shippedStrategy("net_mutex").replace("mutex_unlock(net_mutex)", "mutex_unlock(net_mutx)"));

        Shell shell = Shell.run("lint", file.toString());

        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.out()).contains("error:", "did you mean 'net_mutex'?", "^^^^^^^^");
    }

    @Test
    void nothing_is_coloured_when_nobody_watches() {
        assertThat(Shell.run("run", "one-life", "-s", "net_mutex").out()).doesNotContain("\u001b");
    }
}
