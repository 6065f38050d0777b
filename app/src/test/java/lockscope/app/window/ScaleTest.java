package lockscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Label;
import lockscope.app.figure.Type;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.Setup;
import lockscope.app.shell.FigurePane;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    private static final Words WORDS = new Words(Locale.ROOT);

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Toolkit.start();
    }

    /// Labels of controls and figures whose text has been cut, as far as they are not in lists that scroll.
    static List<String> cut(Node node) {
        List<String> cut = new ArrayList<>();
        collect(node, cut);
        return cut;
    }

    private static void collect(Node node, List<String> into) {
        if (!node.isVisible() || node instanceof VirtualFlow<?>) {
            return;
        }
        if (node instanceof FigurePane pane) {
            Figure figure = pane.shown();
            if (figure != null && pane.getWidth() > 1) {
                figure.leaves().stream()
                        .filter(Label.class::isInstance)
                        .map(mark -> ((Label) mark).text())
                        .filter(text -> text.endsWith(Type.CUT))
                        .forEach(into::add);
            }
            return;
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            labeled.getChildrenUnmodifiable().stream()
                    .filter(Text.class::isInstance)
                    .map(Text.class::cast)
                    .filter(text -> !flat(text.getText()).equals(flat(labeled.getText())))
                    .forEach(text -> into.add(labeled.getText() + " is shown as " + text.getText()));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }

    @ParameterizedTest
    @CsvSource({
        "800, 500, 1.0, 2", "1024, 768, 1.0, 2", "1280, 720, 1.0, 2", "1366, 768, 1.25, 2", "1600, 1000, 1.0, 2",
        "1600, 1000, 1.5, 2", "1920, 1080, 2.0, 2", "1920, 1080, 2.5, 2", "3840, 2160, 3.0, 2", "1280, 720, 3.0, 2",
        "1024, 768, 1.0, 3", "1600, 1000, 2.0, 3"
    })
    void no_text_is_cut_off_at_any_size(int width, int height, double size, int panes) throws Exception {
        Setup setup = panes == 2
                ? Setup.OPENING
                : new Setup(Setup.OPENING.scenario(), List.of("net_mutex", "net_sem", "pernet_ops_rwsem"), Map.of());
        List<String> cut = Toolkit.call(() -> {
            WindowPicture picture = new WindowPicture(new Lab(new ShippedLibrary(), WORDS), WORDS)
                    .textSize(size)
                    .at(setup, 13 * SimTime.MILLISECOND);
            picture.layout(width, height);
            picture.layout(width, height);
            return cut(picture.window().root());
        });
        assertThat(cut).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1600, 1000, 1.0", "1920, 1080, 1.75", "3840, 2160, 3.0"})
    void no_text_is_smaller_than_eleven_and_a_half_times_the_text_size(int width, int height, double size)
            throws Exception {
        List<TextSizes.Shown> shown = Toolkit.call(() -> {
            WindowPicture picture = new WindowPicture(new Lab(new ShippedLibrary(), WORDS), WORDS)
                    .textSize(size)
                    .at(Setup.OPENING, 13 * SimTime.MILLISECOND);
            picture.layout(width, height);
            return TextSizes.in(picture.window().root());
        });
        assertThat(shown)
                .hasSizeGreaterThan(60)
                .allSatisfy(
                        text -> assertThat(text.pixels()).as(text.text()).isGreaterThanOrEqualTo(11.5 * size - 0.01));
    }
}
