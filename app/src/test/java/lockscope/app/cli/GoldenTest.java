package lockscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lockscope.app.library.ShippedLibrary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the command line says of every scenario under every strategy, word for word.
///
/// After a change that is meant, write the files anew and read their difference:
/// `mvn -o -pl engine,assets,lessons,app test -Dtest=GoldenTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden=write`.
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/lockscope/app/cli/golden");
    private static final boolean WRITE = "write".equals(System.getProperty("golden"));

    static List<String> scenarios() {
        return new ShippedLibrary().scenarios();
    }

    /// All of them; the seed's "before" first and its "after" last, since these two are compared.
    private static List<String> strategies() {
        List<String> strategies = new ArrayList<>(new ShippedLibrary().strategies());
        strategies.removeAll(List.of("net_mutex", "pernet_ops_rwsem"));
        strategies.addFirst("net_mutex");
        strategies.addLast("pernet_ops_rwsem");
        return strategies;
    }

    /// Long runs are cut so that a build stays short; what they show does not depend on it.
    private static List<String> settings(String scenario) {
        return switch (scenario) {
            case "unshare-loop" -> List.of("--set", "task.loop.repeat=100");
            case "criu-hang" -> List.of("--set", "dying=30");
            case "container-host" -> List.of("--set", "task.container.instances=60");
            default -> List.of();
        };
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void every_strategy_beside_each_other(String scenario) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("compare", scenario, "--strategies", String.join(",", strategies())));
        command.addAll(settings(scenario));

        check(scenario + ".txt", Shell.run(command.toArray(String[]::new)));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_run_under_the_mutex(String scenario) throws IOException {
        List<String> command = new ArrayList<>(List.of("run", scenario, "-s", "net_mutex", "--check"));
        command.addAll(settings(scenario));

        check(scenario + ".net_mutex.txt", Shell.run(command.toArray(String[]::new)));
    }

    private static void check(String name, Shell shell) throws IOException {
        String actual = shell.out() + shell.err() + "exit code " + shell.exitCode() + "\n";
        Path file = FOLDER.resolve(name);
        if (WRITE) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual);
        }
        assertThat(file).isRegularFile();
        assertThat(actual).isEqualToNormalizingNewlines(Files.readString(file));
    }
}
