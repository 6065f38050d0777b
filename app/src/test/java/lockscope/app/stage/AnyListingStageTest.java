package lockscope.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lockscope.app.figure.Box;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Tween;
import lockscope.app.session.RunView;
import lockscope.app.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Stages of listings that were typed a minute ago.
class AnyListingStageTest {
    private static final Words WORDS = new Words(Locale.ROOT);

    private static List<Figure> figures(RunView run) {
        List<Figure> figures = new ArrayList<>();
        long time = 0;
        while (time < run.endNanos() && figures.size() < 150) {
            figures.add(StageFigure.of(run.stageAt(time), 640, 520, WORDS));
            time = Math.max(time + 1, run.nextEvent(time));
        }
        return figures;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void no_two_marks_are_the_same_thing(long seed) {
        for (Figure figure : figures(AnyRun.run(seed))) {
            Set<String> ids = new HashSet<>();
            for (Mark mark : figure.leaves()) {
                String id = mark.tag().id();
                assertThat(id.isEmpty() || ids.add(id)).as(id).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void between_two_events_everything_that_stays_is_on_its_way_and_at_rest_where_it_belongs(long seed) {
        List<Figure> figures = figures(AnyRun.run(seed));
        for (int i = 1; i < figures.size(); i++) {
            Tween tween = new Tween(figures.get(i - 1), figures.get(i));
            Map<String, Mark> before = figures.get(i - 1).byId();
            Map<String, Mark> half = tween.at(0.5).byId();
            figures.get(i).byId().forEach((id, mark) -> {
                assertThat(half).containsKey(id);
                if (mark instanceof Box to && before.get(id) instanceof Box from && half.get(id) instanceof Box now) {
                    assertThat(now.x()).isBetween(Math.min(from.x(), to.x()) - 1e-9, Math.max(from.x(), to.x()) + 1e-9);
                    assertThat(now.y()).isBetween(Math.min(from.y(), to.y()) - 1e-9, Math.max(from.y(), to.y()) + 1e-9);
                }
            });
            assertThat(tween.at(1).marks()).isEqualTo(figures.get(i).marks());
        }
    }
}
