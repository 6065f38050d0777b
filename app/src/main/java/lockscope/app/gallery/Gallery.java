package lockscope.app.gallery;

import java.util.List;
import lockscope.app.theme.Theme;
import org.jspecify.annotations.Nullable;

/// Every picture that the gallery has. To add one, add a line: its name, its size, and what differs from the opening
/// comparison at 13 ms.
public final class Gallery {
    private static final String MUTEX = "net_mutex";
    private static final String SEM = "pernet_ops_rwsem";

    public static final List<Shot> SHOTS = List.of(
            Shot.of("opening", 1600, 1000),
            Shot.of("storm-13ms", 1600, 1000).asking("ns/3"),
            Shot.of("storm-alone", 1366, 768).scenario("unshare-storm", MUTEX),
            Shot.of("criu-hang", 1600, 1000)
                    .scenario("criu-hang", MUTEX, SEM)
                    .atMicros(5_995_500)
                    .asking("unshare"),
            Shot.of("module-arrives", 1600, 1000)
                    .scenario("module-arrives", MUTEX, SEM)
                    .at(12),
            Shot.of("preempted-reader", 1600, 1000)
                    .scenario("rcu-readers", SEM, "expedited")
                    .at(9),
            Shot.of("one-finished", 1600, 1000).at(70),
            Shot.of("cpus-64", 1600, 1000)
                    .set("cpus", "64")
                    .set("task.ns.instances", "40")
                    .set("task.ns.every", "200us"),
            Shot.of("cpus-256", 1920, 1080)
                    .set("cpus", "256")
                    .set("nets", "2048")
                    .set("task.ns.instances", "200")
                    .set("task.ns.every", "40us"),
            Shot.of("size-800x500", 800, 500),
            Shot.of("size-1024x768", 1024, 768),
            Shot.of("size-1280x720", 1280, 720),
            Shot.of("size-1366x768", 1366, 768),
            Shot.of("size-1600x1000", 1600, 1000),
            Shot.of("size-1920x1080", 1920, 1080),
            Shot.of("size-3840x2160", 3840, 2160),
            Shot.of("size-3840x2160-200", 3840, 2160).text(200),
            Shot.of("text-150", 1024, 768).text(150),
            Shot.of("text-200-1280x720", 1280, 720).text(200),
            Shot.of("text-200", 1920, 1080).text(200),
            Shot.of("text-300", 3840, 2160).text(300),
            Shot.of("dark", 1600, 1000).in(Theme.Kind.DARK).asking("ns/3"),
            Shot.of("projector", 1280, 720).in(Theme.Kind.PROJECTOR),
            Shot.of("present-1280x720", 1280, 720).doing("present"),
            Shot.of("present-1024x768", 1024, 768).doing("present"),
            Shot.of("present-1920x1080", 1920, 1080).doing("present"),
            Shot.of("present-3840x2160", 3840, 2160).doing("present"),
            Shot.of("present-module", 1280, 720)
                    .scenario("module-arrives", MUTEX, SEM)
                    .at(12)
                    .doing("present"),
            Shot.of("print", 1600, 1000).in(Theme.Kind.PRINT),
            Shot.of("tables", 1600, 1000).asking("ns/3").doing("tables"),
            Shot.of("what-if", 1600, 1000).asking("ns/3").doing("what-if"),
            Shot.of("three", 1600, 1000).scenario("unshare-storm", MUTEX, "net_sem", SEM),
            Shot.of("three-1280x720", 1280, 720).scenario("unshare-storm", MUTEX, "net_sem", SEM),
            Shot.of("three-1024x768", 1024, 768).scenario("unshare-storm", MUTEX, "net_sem", SEM),
            Shot.of("three-compared", 1920, 1080)
                    .scenario("unshare-storm", MUTEX, "net_sem", SEM)
                    .doing("compare-waterfalls"),
            Shot.of("three-text-200", 1600, 1000).text(200).scenario("unshare-storm", MUTEX, "net_sem", SEM),
            Shot.of("three-numbers", 1600, 1000)
                    .scenario("unshare-storm", MUTEX, "net_sem", SEM)
                    .doing("numbers"),
            Shot.of("three-present", 1280, 720)
                    .scenario("unshare-storm", MUTEX, "net_sem", SEM)
                    .doing("present"),
            Shot.of("numbers", 1600, 1000).doing("numbers"),
            Shot.of("chart-waits", 1600, 1000).asking("ns/3").doing("chart-waits"),
            Shot.of("chart-queue", 1600, 1000).asking("ns/3").doing("chart-queue"),
            Shot.of("chart-dead", 1600, 1000).in(Theme.Kind.DARK).doing("chart-dead"),
            Shot.of("chart-dead-print", 1280, 720)
                    .scenario("container-host", MUTEX, SEM)
                    .at(4_000)
                    .in(Theme.Kind.PRINT)
                    .doing("chart-dead"),
            Shot.of("chart-holds", 1280, 720).doing("chart-holds"),
            Shot.of("explore-1024x768", 1024, 768).doing("explore"),
            Shot.of("lesson", 1600, 1000).doing("lesson"),
            Shot.of("lesson-1280x720", 1280, 720).doing("lesson"),
            Shot.of("lesson-text-150", 1024, 768).text(150).doing("lesson"),
            Shot.of("export", 1280, 720).doing("export"),
            Shot.of("export-dark", 1000, 620).in(Theme.Kind.DARK).doing("export"),
            Shot.of("export-text-200", 1280, 720).text(200).doing("export"),
            Shot.of("palette", 1280, 720).doing("palette"),
            Shot.of("keys", 1280, 720).doing("keys"));

    private Gallery() {}

    /// @return null when there is none of that name
    public static @Nullable Shot named(String name) {
        return SHOTS.stream()
                .filter(shot -> shot.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
