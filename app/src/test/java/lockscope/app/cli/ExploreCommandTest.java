package lockscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `explore` and `replay` as scripts use them: words, keys of the JSON, exit codes.
class ExploreCommandTest {
    @TempDir
    Path folder = Path.of("");

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /// A listing that nobody has seen: the lock is given back before the counter is.
    private Path counterStrategy(String inside) throws IOException {
        return write(
                "counter.listing",
                "strategy counter \"A counter\";\nmutex m;\nint inside = 0;\nvoid work() {\n" + inside + "}\n");
    }

    private Path counterScenario(String claims) throws IOException {
        return write("two.listing", "scenario two \"Two tasks\";\ntask a(2) { work(); }\n" + claims + "\n");
    }

    private static final String LOCKED =
            "mutex_lock(m);\ninside = inside + 1;\ninside = inside - 1;\nmutex_unlock(m);\n";
    private static final String EARLY =
            "mutex_lock(m);\ninside = inside + 1;\nmutex_unlock(m);\ninside = inside - 1;\n";

    @Test
    void what_holds_is_said_with_its_states_and_exit_code_0() {
        Shell shell = Shell.run("explore", "small/module", "--strategy", "net_mutex");
        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out()).containsPattern("holds: [0-9,]+ states, complete");
    }

    @Test
    void a_broken_listing_of_ones_own_is_caught_by_a_claim_and_its_schedule_replays() throws IOException {
        String strategy = counterStrategy(EARLY).toString();
        String scenario = counterScenario("always inside <= 1;").toString();
        Path schedule = folder.resolve("way.txt");
        Shell shell = Shell.run("explore", scenario, "-s", strategy, "--schedule", schedule.toString());
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.out())
                .contains("violated: shortest schedule, ")
                .contains("the scenario's claim does not hold: always inside <= 1.")
                .contains("This breaks property 1.");

        Shell replay = Shell.run("replay", scenario, "-s", strategy, "--schedule", schedule.toString());
        assertThat(replay.exitCode()).isEqualTo(1);
        assertThat(replay.out()).contains("This breaks property 1.");
        assertThat(Shell.run("explore", scenario, "-s", counterStrategy(LOCKED).toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void what_is_too_large_to_explore_is_not_decided_and_not_replayed() throws IOException {
        Shell explored = Shell.run("explore", "container-host", "-s", "net_mutex");
        assertThat(explored.exitCode()).isEqualTo(3);
        assertThat(explored.out()).contains("not decided: more than 60 tasks");
        Path schedule = write("one.txt", "schedule of container-host with net_mutex\n\n1 host\n");
        Shell replay = Shell.run("replay", "container-host", "-s", "net_mutex", "--schedule", schedule.toString());
        assertThat(replay.exitCode()).isEqualTo(2);
        assertThat(replay.err()).contains("more than 60 tasks");
    }

    @Test
    void the_order_of_a_timed_run_is_a_schedule_that_replays() {
        Path schedule = folder.resolve("run.txt");
        Shell run =
                Shell.run("run", "unshare-storm", "-s", "net_sem", "--until", "5ms", "--schedule", schedule.toString());
        assertThat(run.exitCode()).isZero();
        Shell replay = Shell.run("replay", "unshare-storm", "-s", "net_sem", "--schedule", schedule.toString());
        assertThat(replay.exitCode()).isZero();
        assertThat(replay.out()).contains("waits for net_mutex").contains("schedule of unshare-storm with net_sem");
    }

    @Test
    void a_run_that_a_what_if_changed_has_no_schedule() {
        Path schedule = folder.resolve("none.txt");
        Shell shell = Shell.run(
                "run",
                "unshare-storm",
                "-s",
                "net_mutex",
                "--what-if",
                "at 4ms: reader leaves",
                "--schedule",
                schedule.toString());
        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).contains("what-if");
        assertThat(schedule).doesNotExist();
    }

    @Test
    void a_claim_can_be_given_on_the_command_line() throws IOException {
        String strategy = counterStrategy(LOCKED).toString();
        String scenario = counterScenario("").toString();
        assertThat(Shell.run("explore", scenario, "-s", strategy, "-p", "inside <= 1")
                        .exitCode())
                .isZero();
        assertThat(Shell.run("explore", scenario, "-s", strategy, "-p", "possible inside == 2")
                        .out())
                .contains("violated: no way to go leads to where it holds: possible inside == 2");
        Shell wrong = Shell.run("explore", scenario, "-s", strategy, "-p", "insid <= 1");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("found 'insid'").contains("did you mean 'inside'?");
    }

    @Test
    void the_worst_wait_is_printed_and_in_the_json() throws IOException {
        String strategy = counterStrategy(LOCKED).toString();
        String scenario = counterScenario("").toString();
        Shell text = Shell.run("explore", scenario, "-s", strategy, "--worst-wait", "work");
        assertThat(text.out()).containsPattern("worst wait of work: [0-9]+ steps of others");
        Shell json = Shell.run("explore", scenario, "-s", strategy, "--worst-wait", "work", "--json");
        assertThat(json.out()).containsPattern("\"worstWait\": ?\\{\\s*\"work\": ?[0-9]+");
        Shell wrong = Shell.run("explore", scenario, "-s", strategy, "--worst-wait", "wrk");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("expected a routine; did you mean 'work'?");
    }

    @Test
    void who_can_go_on_for_ever_is_named_though_all_rules_hold() throws IOException {
        String strategy = counterStrategy(LOCKED).toString();
        Path scenario = write("ever.listing", "scenario ever \"E\";\ntask a {\n while (true) { }\n}\n");
        Shell shell = Shell.run("explore", scenario.toString(), "-s", strategy);
        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out())
                .contains("holds: ")
                .contains("a can go on for ever at " + scenario
                        + ":3, 1 step round and nothing changes: nobody else can");
        assertThat(Shell.run("explore", scenario.toString(), "-s", strategy, "--json")
                        .out())
                .containsPattern(
                        "\"task\": \"a\",\\s+\"file\": \".*\",\\s+\"line\": 3,\\s+\"steps\": 1,\\s+\"alone\": true");
    }

    @Test
    void a_bound_leaves_it_undecided_with_exit_code_3() {
        Shell shell = Shell.run("explore", "small/three-creators", "-s", "pre_exit", "--max-states", "2000", "--json");
        assertThat(shell.exitCode()).isEqualTo(3);
        assertThat(shell.out())
                .contains("\"verdict\": \"undecided\"")
                .contains("\"complete\": false")
                .contains("\"reason\"");
    }

    @Test
    void the_json_of_a_violation_has_every_key() {
        Shell shell = Shell.run("explore", "small/nested-read", "-s", "pernet_ops_rwsem", "--json");
        assertThat(shell.exitCode()).isEqualTo(1);
        for (String key : new String[] {
            "verdict",
            "states",
            "transitions",
            "depth",
            "seconds",
            "complete",
            "violation",
            "property",
            "steps",
            "schedule",
            "story"
        }) {
            assertThat(shell.out()).contains("\"" + key + "\": ");
        }
        assertThat(shell.out()).contains("\"property\": \"I12\"");
    }

    @Test
    void wrong_input_is_said_with_what_was_expected() throws IOException {
        assertThat(Shell.run("explore", "three-creator", "-s", "net_mutex").err())
                .contains("did you mean 'three-creators'?");
        assertThat(Shell.run("explore", "small/module", "-s", "net_mutex", "-p", "I16")
                        .err())
                .contains("found --property I16, expected I1 to I15");
        assertThat(Shell.run("explore", "small/module", "-s", "net_mutex", "--max-memory", "lots")
                        .err())
                .contains("found --max-memory lots, expected a size such as 512M");
        Path schedule = write("bad.txt", "1 ns\nns then modprobe\n");
        Shell shell = Shell.run("replay", "small/module", "-s", "net_mutex", "--schedule", schedule.toString());
        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err())
                .contains("line 2: found 'ns then modprobe', expected the number of a step and who steps");
    }

    @Test
    void a_model_for_spin_is_written() throws IOException {
        Path model = folder.resolve("m.pml");
        Shell shell = Shell.run("explore", "small/module", "-s", "pre_exit", "--promela", model.toString());
        assertThat(shell.exitCode()).isZero();
        assertThat(Files.readString(model))
                .contains("active [1] proctype p1_ns()")
                .contains("inline mutex_lock(");
    }
}
