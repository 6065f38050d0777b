package lockscope.app.plate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import lockscope.app.figure.Box;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Label;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Stroke;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Experiment;
import lockscope.app.session.Lab;
import lockscope.app.session.Setup;
import lockscope.app.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every view at every width: sizes at final size, and nothing over, under or beyond anything.
class PlateLayoutTest {
    private static final Words WORDS = new Words(Locale.ROOT);
    private static final Experiment STORM = new Lab(new ShippedLibrary(), WORDS).perform(Setup.OPENING);
    private static final double MM_PER_POINT = 25.4 / 72;

    static Stream<Arguments> views() {
        return Stream.of(ViewName.EXPECTED.split(", "))
                .map(name -> name.replace("ROUTINE", "setup_net"))
                .flatMap(view ->
                        Stream.of("60mm", "column", "120mm", "a4", "slide").map(width -> Arguments.of(view, width)));
    }

    private static Figure figure(String view, String width) {
        ViewName name = Objects.requireNonNull(ViewName.of(view));
        FigureRequest request = FigureRequest.of(name.view(), FigureRequest.Layout.DEFAULT)
                .showing(name.view(), name.detail())
                .withWidth(width)
                .at(13_000_000);
        return Plate.of(STORM, request, Sheet.known(width), WORDS);
    }

    private static List<Label> labels(Figure figure) {
        List<Label> labels = new ArrayList<>();
        for (Mark mark : figure.leaves()) {
            if (mark instanceof Label label) {
                labels.add(label);
            }
        }
        return labels;
    }

    @ParameterizedTest
    @MethodSource("views")
    void text_and_lines_are_large_enough_at_final_size(String view, String width) {
        Sheet sheet = Sheet.known(width);
        Figure figure = figure(view, width);
        double pointsPerPixel = 1 / sheet.pixelsPerMm() / MM_PER_POINT;
        double smallest = sheet.isSlide() ? figure.height() / 50 : 7 / pointsPerPixel;

        assertThat(labels(figure)).isNotEmpty().allMatch(label -> label.type().size() >= smallest - 0.001);
        for (Mark mark : figure.leaves()) {
            if (mark instanceof Stroke stroke) {
                assertThat(stroke.width() * pointsPerPixel).isGreaterThanOrEqualTo(0.499);
            } else if (mark instanceof Box box && box.skin().edge() != null) {
                assertThat(box.skin().edgeWidth() * pointsPerPixel).isGreaterThanOrEqualTo(0.499);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void no_text_leaves_the_paper(String view, String width) {
        Figure figure = figure(view, width);
        for (Label label : labels(figure)) {
            assertThat(label.left()).as(label.text()).isGreaterThanOrEqualTo(0);
            assertThat(label.left() + label.width()).as(label.text()).isLessThanOrEqualTo(figure.width() + 0.5);
            assertThat(label.y()).as(label.text()).isBetween(label.type().size() * 0.7, figure.height());
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void no_text_stands_on_another(String view, String width) {
        List<Label> labels = labels(figure(view, width));
        for (int i = 0; i < labels.size(); i++) {
            for (int k = i + 1; k < labels.size(); k++) {
                Label a = labels.get(i);
                Label b = labels.get(k);
                double across = Math.min(a.left() + a.width(), b.left() + b.width()) - Math.max(a.left(), b.left());
                // capitals are about 0.73 of the size high
                double top = Math.max(
                        a.y() - 0.73 * a.type().size(), b.y() - 0.73 * b.type().size());
                double down = Math.min(a.y(), b.y()) - top;
                assertThat(across > 0.5 && down > 0.5)
                        .as("'%s' on '%s'", a.text(), b.text())
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void a_column_fits_on_a_page_and_a_slide_is_one(String view, String width) {
        Sheet sheet = Sheet.known(width);
        double millimetres = figure(view, width).height() / sheet.pixelsPerMm();
        assertThat(millimetres).isLessThanOrEqualTo(sheet.isSlide() ? sheet.heightMm() + 0.01 : 235);
    }
}
