package lockscope.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lockscope.engine.SimTime;
import lockscope.engine.fold.Summary;
import lockscope.engine.fold.SummaryFold;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every strategy on every scenario, held against `golden-runs.txt`: a fingerprint, and a few totals that say what has
/// changed when it has.
///
/// After a change that is meant to be seen, write the file anew and read the difference before committing it:
/// `mvn -o -pl assets,engine test -Dtest=GoldenRunsTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden=write`.
class GoldenRunsTest {
    private static final Path FILE = Path.of("src/test/resources/lockscope/engine/run/golden-runs.txt");
    private static final boolean WRITE = "write".equals(System.getProperty("golden"));

    static Stream<String> scenarios() {
        return Stream.concat(Shipped.shortScenarios().stream(), Shipped.longScenarios().stream())
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void runs_are_what_they_were(String scenario) throws IOException {
        List<String> now = Shipped.strategies().stream()
                .map(strategy -> line(strategy, scenario))
                .toList();
        if (WRITE) {
            write(scenario, now);
        }
        assertThat(String.join("\n", now)).isEqualTo(String.join("\n", recorded(scenario)));
    }

    private static List<String> recorded(String scenario) throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> line.startsWith(scenario + " "))
                .toList();
    }

    private static void write(String scenario, List<String> now) throws IOException {
        List<String> others = Files.exists(FILE) ? Files.readAllLines(FILE) : List.of();
        List<String> lines = Stream.concat(
                        others.stream().filter(line -> !line.startsWith(scenario + " ")), now.stream())
                .sorted()
                .toList();
        Files.createDirectories(FILE.getParent());
        Files.write(FILE, lines);
    }

    private static String line(String strategy, String scenario) {
        String[] settings = scenario.equals("unshare-loop") ? new String[] {"task.loop.repeat=300"} : new String[0];
        SummaryFold fold = new SummaryFold(Shipped.program(strategy, scenario, settings), Long.MAX_VALUE);
        Run run = new Run(Shipped.program(strategy, scenario, settings), Run.Options.TOTALS, List.of(fold));
        run.toEnd();
        Summary summary = fold.result(run.endNanos());
        return String.format(
                Locale.ROOT,
                "%-21s %-24s %-9s %16s %7d events %4d created %4d freed %4d gp %4d batches %11s waited  %016x",
                scenario,
                strategy,
                run.outcome().name().toLowerCase(Locale.ROOT),
                SimTime.exact(run.endNanos()),
                run.events(),
                summary.created(),
                summary.freed(),
                summary.gracePeriods() + summary.expedited(),
                summary.batches().count(),
                SimTime.brief(summary.creationWaits().total()),
                run.fingerprint());
    }
}
