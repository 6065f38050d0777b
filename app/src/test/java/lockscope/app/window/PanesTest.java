package lockscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import lockscope.app.figure.Arc;
import lockscope.app.figure.Box;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Label;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Point;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.RunView;
import lockscope.app.session.Setup;
import lockscope.app.shell.FigurePane;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is compared can be compared: all panes show the same workload, and a place means the same in each of them.
class PanesTest {
    private static final Words WORDS = new Words(Locale.ROOT);
    private static final Setup THREE =
            new Setup("unshare-storm", List.of("net_mutex", "net_sem", "pernet_ops_rwsem"), Map.of("seed", "7"));
    private static final double HALF_A_PIXEL = 0.5;
    /// Panes share the width of the window to a few pixels.
    private static final double WIDER = 4;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Toolkit.start();
    }

    private static WindowPicture picture() {
        WindowPicture picture =
                new WindowPicture(new Lab(new ShippedLibrary(), WORDS), WORDS).at(THREE, 13 * SimTime.MILLISECOND);
        picture.layout(1920, 1080);
        return picture;
    }

    private static List<Figure> figures(WindowPicture picture, String place) {
        return picture.window().root().lookupAll(place).stream()
                .map(node -> Objects.requireNonNull(((FigurePane) node).shown()))
                .toList();
    }

    /// Where the first slice of each task begins in the lanes of a run, in nanoseconds.
    private static Map<Integer, Double> arrivals(Figure lanes, int run, WindowPicture picture) {
        Map<Integer, Double> first = new TreeMap<>();
        double begin = axis(lanes, 0);
        double pixel = (axis(lanes, 10) - begin) / (10 * SimTime.MILLISECOND);
        for (Mark mark : lanes.leaves()) {
            Datum of = mark.tag().datum();
            if (mark instanceof Box box
                    && of != null
                    && of.run() == run
                    && of.subject() == Datum.Subject.TASK
                    && of.index()
                            <= picture.session()
                                    .experiment()
                                    .runs()
                                    .get(run)
                                    .program()
                                    .tasks()
                                    .size()) {
                first.merge(of.index(), (box.x() - begin) / pixel, Math::min);
            }
        }
        return first;
    }

    /// The middle of the mark of the axis that says so many milliseconds.
    private static double axis(Figure lanes, int milliseconds) {
        return lanes.leaves().stream()
                .filter(mark -> mark instanceof Label label && label.text().equals(milliseconds + " ms"))
                .mapToDouble(mark -> ((Label) mark).x())
                .findFirst()
                .orElseThrow();
    }

    private static Map<Integer, Long> started(RunView run) {
        Map<Integer, Long> started = new TreeMap<>();
        Rows rows = run.rows();
        for (long row = rows.first(); row < rows.end(); row++) {
            if (rows.kind(row) == TraceKind.TASK_START) {
                started.put(rows.task(row), rows.time(row));
            }
        }
        return started;
    }

    @Test
    void tasks_arrive_in_every_pane_when_the_trace_of_the_first_says() throws Exception {
        Toolkit.call(() -> {
            WindowPicture picture = picture();
            Figure lanes = figures(picture, ".timeline-figure").getFirst();
            Map<Integer, Long> started =
                    started(picture.session().experiment().runs().getFirst());
            double pixel = 10 * SimTime.MILLISECOND / (axis(lanes, 10) - axis(lanes, 0));
            for (int run = 0; run < THREE.strategies().size(); run++) {
                Map<Integer, Double> shown = arrivals(lanes, run, picture);
                assertThat(shown).as(THREE.strategies().get(run)).hasSizeGreaterThan(3);
                shown.forEach((task, nanos) -> assertThat(Math.abs(nanos - started.getOrDefault(task, -1L)))
                        .as("task " + task)
                        .isLessThan(HALF_A_PIXEL * pixel));
            }
            return null;
        });
    }

    @Test
    void each_number_and_each_cpu_stands_at_the_same_place_of_every_stage() throws Exception {
        Toolkit.call(() -> {
            List<Figure> stages = figures(picture(), ".stage-figure");
            assertThat(stages).hasSize(3);
            Map<String, Point> places = places(stages.getFirst());
            assertThat(places).hasSizeGreaterThan(20);
            for (Figure stage : stages) {
                Map<String, Point> others = places(stage);
                assertThat(others.keySet()).isEqualTo(places.keySet());
                others.forEach((id, at) -> {
                    Point first = Objects.requireNonNull(places.get(id));
                    assertThat(at.y()).as(id).isCloseTo(first.y(), within(HALF_A_PIXEL));
                    assertThat(at.x()).as(id).isCloseTo(first.x(), within(WIDER));
                });
            }
            return null;
        });
    }

    /// The places of CPUs, of numbers and of the segments of the ring.
    private static Map<String, Point> places(Figure stage) {
        Map<String, Point> places = new TreeMap<>();
        stage.byId().forEach((id, mark) -> {
            if (id.startsWith("ring/") && mark instanceof Arc arc) {
                places.put(id, new Point(arc.cx(), arc.cy()));
            } else if (id.startsWith("number/") && !id.contains("#") && mark instanceof Label label) {
                places.put(id, new Point(label.x(), label.y()));
            } else if (id.startsWith("cpu/") && mark instanceof Box box) {
                places.put(id, new Point(box.x(), box.y()));
            }
        });
        return places;
    }
}
