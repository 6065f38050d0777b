package lockscope.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TweenTest {
    private static final Skin SKIN = Skin.filled(Paint.ground(Role.RUNS));

    @Test
    void marks_of_the_same_id_move() {
        Figure half = new Tween(figure(box("a", 0)), figure(box("a", 100))).at(0.5);
        assertThat(half.marks()).containsExactly(box("a", 50));
    }

    @Test
    void marks_that_are_only_in_one_figure_fade() {
        Figure half = new Tween(figure(box("old", 0)), figure(box("new", 7))).at(0.5);
        assertThat(half.marks())
                .containsExactly(
                        new Group(Tag.NONE, 0.5, List.of(box("old", 0))),
                        new Group(Tag.NONE, 0.5, List.of(box("new", 7))));
    }

    @Test
    void at_rest_it_is_the_second_figure() {
        Figure to = figure(box("a", 100));
        assertThat(new Tween(figure(box("b", 0)), to).at(1)).isSameAs(to);
    }

    private static Figure figure(Mark... marks) {
        return new Figure(200, 100, List.of(marks));
    }

    private static Box box(String id, double x) {
        return new Box(Tag.of(id), x, 10, 20, 20, 0, SKIN);
    }
}
