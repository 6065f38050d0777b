package lockscope.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lockscope.engine.explore.Answer.Verdict;
import lockscope.engine.explore.Explorer.Listener;
import lockscope.engine.explore.Explorer.Options;
import lockscope.engine.program.Program;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Spin, where it is installed, on the models that we write: it must say what the explorer says, and see as many states
/// and steps.
class SpinTest {
    @TempDir
    Path folder = Path.of("");

    /// What Spin found.
    private record Found(int errors, long states, long transitions) {}

    private static void assumeSpin() {
        assumeTrue(
                Stream.of("/usr/bin/spin", "/usr/local/bin/spin").anyMatch(spin -> Files.isExecutable(Path.of(spin))),
                "spin is not installed");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/gcc")), "gcc is not installed");
    }

    private Found spin(Program program) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("model.pml"), Promela.of(program));
        run("spin", "-a", "model.pml");
        run("gcc", "-O0", "-DSAFETY", "-DNOREDUCE", "-DNOBOUNDCHECK", "-DVECTORSZ=4096", "-o", "pan", "pan.c");
        String said = run("./pan", "-m1000000");
        return new Found(
                (int) number(said, "errors: (\\d+)"),
                number(said, "(\\d+) states, stored"),
                number(said, "(\\d+) transitions"));
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int code = process.waitFor();
        String said = Files.readString(output);
        assertThat(code).as("%s: %s", List.of(command), said).isZero();
        return said;
    }

    private static long number(String said, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(said);
        assertThat(matcher.find()).as(said).isTrue();
        return Long.parseLong(matcher.group(1));
    }

    private void agree(Program program) throws IOException, InterruptedException {
        Answer answer = new Explorer(program, Options.DEFAULT.withoutWatch(), Listener.NONE).explore();
        Found found = spin(program);
        assertThat(found.errors() == 0).isEqualTo(answer.verdict() == Verdict.HOLDS);
        if (answer.verdict() == Verdict.HOLDS) {
            assertThat(found.states()).isBetween(answer.states(), answer.states() + 1);
            assertThat(found.transitions()).isBetween(answer.transitions(), answer.transitions() + 1);
        }
    }

    @Test
    void spin_agrees_on_a_module_that_comes_and_goes() throws IOException, InterruptedException {
        assumeSpin();
        agree(Small.shipped("small/module", "pre_exit"));
    }

    @Test
    void spin_finds_the_deadlock_of_a_nested_read() throws IOException, InterruptedException {
        assumeSpin();
        agree(Small.shipped("small/nested-read", "pernet_ops_rwsem"));
    }

    @Tag("seeds")
    @TestFactory
    Stream<DynamicTest> spin_agrees_on_every_small_scenario_with_every_strategy() {
        return Small.STRATEGIES.stream()
                .flatMap(strategy -> Stream.of(Small.SMALLEST, Small.MIDDLING, Small.LONGER)
                        .flatMap(List::stream)
                        .map(scenario -> DynamicTest.dynamicTest(scenario + " with " + strategy, () -> {
                            assumeSpin();
                            agree(Small.shipped(scenario, strategy));
                        })));
    }

    @Tag("seeds")
    @TestFactory
    Stream<DynamicTest> spin_breaks_what_the_machine_sees_broken() {
        return Stream.of(
                        "no_grace_period small/reader",
                        "plain_unlink small/reader",
                        "recursive_read small/module",
                        "upgrade small/create-and-clean",
                        "lock_inversion small/module",
                        "no_barrier small/create-and-clean",
                        "plain_get small/reader",
                        "two_workers small/create-and-clean",
                        "frees_early small/create-and-clean")
                .map(pair -> pair.split(" "))
                .map(pair -> DynamicTest.dynamicTest(pair[0], () -> {
                    assumeSpin();
                    agree(Small.shipped(pair[1], "broken/" + pair[0]));
                }));
    }
}
