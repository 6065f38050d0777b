package lockscope.app.plate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lockscope.app.ink.Golden;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Experiment;
import lockscope.app.session.Lab;
import lockscope.app.session.Setup;
import lockscope.app.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Figures of the scenarios that ship, as text: what changes in them is a difference to read. [Golden] says how they
/// are written anew.
class PlateGoldenTest {
    private static final Words WORDS = new Words(Locale.ROOT);
    private static final long MS = 1_000_000;

    static List<String> scenarios() {
        return new ShippedLibrary().scenarios();
    }

    /// Long runs are cut so that a build stays short; what they show does not depend on it.
    private static Map<String, String> settings(String scenario) {
        return switch (scenario) {
            case "unshare-loop" -> Map.of("task.loop.repeat", "20");
            case "criu-hang" -> Map.of("dying", "30");
            case "container-host" -> Map.of("task.container.instances", "6");
            default -> Map.of();
        };
    }

    /// Where the figure ends, so that it stays small; -1 for the end of the run.
    private static long endNanos(String scenario) {
        return switch (scenario) {
            case "traced-4.15" -> 30 * MS;
            case "unshare-storm" -> 45 * MS;
            default -> -1;
        };
    }

    private static void assertLike(String name, Setup setup, ViewName view, String width, long toNanos) {
        Experiment experiment = new Lab(new ShippedLibrary(), WORDS).perform(setup);
        FigureRequest request = FigureRequest.of(view.view(), FigureRequest.Layout.DEFAULT)
                .withWidth(width)
                .showing(view.view(), view.detail())
                .with(new FigureRequest.Range(-1, toNanos, -1, -1));
        Golden.assertLike("figures/" + name, Plate.of(experiment, request, Sheet.known(width), WORDS));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void the_lanes_of_every_scenario(String scenario) {
        Setup setup = new Setup(scenario, List.of("net_mutex", "pernet_ops_rwsem"), settings(scenario));
        assertLike(scenario, setup, new ViewName(FigureRequest.View.TIMELINE, ""), "60mm", endNanos(scenario));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stage",
                "compare",
                "listing",
                "waterfall",
                "chart:waits",
                "chart:queue",
                "chart:dead",
                "chart:holds"
            })
    void every_other_view_of_the_opening(String view) {
        String name = "view-" + view.replace(':', '-');
        assertLike(name, Setup.OPENING, Objects.requireNonNull(ViewName.of(view)), "column", 20 * MS);
    }
}
