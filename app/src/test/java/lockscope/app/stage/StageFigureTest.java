package lockscope.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lockscope.app.figure.Arc;
import lockscope.app.figure.Box;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Group;
import lockscope.app.figure.Label;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Strip;
import lockscope.app.figure.Stroke;
import lockscope.app.figure.Type;
import lockscope.app.ink.Golden;
import lockscope.app.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageFigureTest {
    private static final Words WORDS = new Words(Locale.ROOT);
    private static final double SMALLEST = Type.SMALLEST;

    @Test
    void five_wait_for_the_mutex() {
        Golden.assertLike("stage-net_mutex", StageFigure.titled(StageModels.netMutex(), 446, 494, WORDS));
    }

    @Test
    void nobody_waits_for_the_semaphore() {
        Golden.assertLike("stage-pernet_ops_rwsem", StageFigure.titled(StageModels.rwsem(), 446, 494, WORDS));
    }

    @Test
    void many_cpus_and_namespaces_behind_a_writer() {
        Golden.assertLike("stage-256", StageFigure.titled(StageModels.large(256), 600, 420, WORDS));
    }

    @Test
    void it_says_who_waits_for_what_and_whom_the_grace_period_waits_for() {
        assertThat(StageFigure.of(StageModels.netMutex(), 446, 460, WORDS).spoken())
                .contains(
                        "5 tasks wait for a lock, the longest for 11.9 ms, together 40.4 ms",
                        "net_mutex: inside kworker/0:1; in line ns/1, ns/2, ns/3, ns/4, ns/5.",
                        "ns/3 has waited 8.2 ms for net_mutex.",
                        "CPU 6 owes: reader/1 has been in a read section for 12.0 ms.");
    }

    @Test
    void words_beside_the_ring_name_who_owes_and_every_bead() {
        assertThat(texts(StageFigure.of(StageModels.large(256), 600, 386, WORDS)))
                .contains("CPU 170 owes:", "reader/1", "in a read section", "reader/2", "reader/3");
    }

    private static List<String> texts(Figure figure) {
        return figure.leaves().stream()
                .filter(Label.class::isInstance)
                .map(mark -> ((Label) mark).text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "446, 460",
        "750, 480",
        "600, 330",
        "960, 190",
        "340, 300",
        "300, 180",
        "1200, 700",
        "1890, 620",
        "480, 240",
        "980, 114"
    })
    void at_every_size_all_marks_lie_inside_and_the_hero_and_the_gate_are_there(double width, double height) {
        for (StageModel model :
                List.of(StageModels.netMutex(), StageModels.rwsem(), StageModels.large(64), StageModels.large(256))) {
            Figure figure = StageFigure.of(model, width, height, WORDS);
            assertThat(outside(figure))
                    .as(model.strategy() + " " + model.cpus().size())
                    .isEmpty();
            assertThat(figure.byId()).containsKeys("number/WAITING", "lock/1");
        }
    }

    @ParameterizedTest
    @CsvSource({"446, 460", "600, 330", "960, 190", "340, 300"})
    void no_text_is_smaller_than_the_smallest(double width, double height) {
        Figure figure = StageFigure.of(StageModels.large(256), width, height, WORDS);
        assertThat(figure.leaves().stream().filter(Label.class::isInstance).map(Label.class::cast))
                .allMatch(label -> label.type().size() >= SMALLEST);
    }

    private static List<String> outside(Figure figure) {
        List<String> outside = new ArrayList<>();
        for (Mark mark : figure.leaves()) {
            double[] edges = switch (mark) {
                case Box b -> new double[] {b.x(), b.y(), b.right(), b.bottom()};
                case Label l -> new double[] {l.left(), l.y() - l.type().size() * 0.72, l.left() + l.width(), l.y()};
                case Arc a ->
                    new double[] {a.cx() - a.outer(), a.cy() - a.outer(), a.cx() + a.outer(), a.cy() + a.outer()};
                case Stroke _, Strip _, Group _ -> new double[] {0, 0, 0, 0};
            };
            if (edges[0] < -1 || edges[1] < -4 || edges[2] > figure.width() + 1 || edges[3] > figure.height() + 1) {
                outside.add(mark.toString());
            }
        }
        return outside;
    }
}
