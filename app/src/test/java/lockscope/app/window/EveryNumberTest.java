package lockscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.Setup;
import lockscope.app.tally.Tally;
import lockscope.app.timeline.RangeTable;
import lockscope.app.timeline.Viewport;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers outside the stages lead to what they count, too.
class EveryNumberTest {
    private static final Words WORDS = new Words(Locale.ROOT);
    private static final long NOW = 13 * SimTime.MILLISECOND;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Toolkit.start();
    }

    private static WindowPicture picture() {
        WindowPicture picture = new WindowPicture(new Lab(new ShippedLibrary(), WORDS), WORDS).at(Setup.OPENING, NOW);
        picture.asking("ns/3").layout(1600, 1000);
        return picture;
    }

    private static Tally asked(WindowPicture picture) {
        return Objects.requireNonNull(
                picture.window().shell().tally().tallyProperty().get());
    }

    /// Each number of a part in words, and what it counts.
    private static List<String> pressed(String part, String place) throws Exception {
        return Toolkit.call(() -> {
            WindowPicture picture = picture();
            picture.perform(part).layout(1600, 1000);
            List<String> found = new ArrayList<>();
            for (Object node : picture.window().root().lookupAll(place + " .number-link")) {
                Hyperlink link = (Hyperlink) node;
                link.fire();
                Tally tally = asked(picture);
                found.add(link.getText().replace('\u00a0', ' ') + " -> " + tally.title() + ": " + tally.value() + " "
                        + tally.events().size());
            }
            return found;
        });
    }

    @ParameterizedTest
    @CsvSource({"800, 500, 1", "1024, 768, 1.5", "1600, 1000, 1"})
    void the_seed_is_said_in_every_layout(int width, int height, double size) throws Exception {
        List<String> texts = Toolkit.call(() -> {
            WindowPicture picture = new WindowPicture(new Lab(new ShippedLibrary(), WORDS), WORDS)
                    .textSize(size)
                    .at(Setup.OPENING.withSetting("seed", "4711"), NOW);
            picture.layout(width, height);
            return TextSizes.in(picture.window().root()).stream()
                    .map(TextSizes.Shown::text)
                    .toList();
        });
        assertThat(texts).anyMatch(text -> text.contains("seed 4711"));
    }

    @Test
    void the_sums_of_the_text_twin() throws Exception {
        assertThat(pressed("tables", ".twin-pane"))
                .containsExactly(
                        "5 waits for net_mutex: 31.5 ms together, the longest 10.3 ms."
                                + " -> waits for net_mutex, with net_mutex, at 13.000 ms:"
                                + " 31.5 ms in 5 waits, the longest 10.3 ms 5",
                        "1 grace period has begun. -> grace periods, with net_mutex, at 13.000 ms: 1 1",
                        "1 wait for a lock, 6.3 ms. -> waits of ns/3, with net_mutex, at 13.000 ms: 6.3 ms in 1 wait"
                                + " 1");
    }

    @Test
    void the_figures_of_what_if() throws Exception {
        assertThat(pressed("what-if", ".whatif-pane"))
                .containsExactly(
                        "so far: waits 31.5 ms, longest 10.3 ms, at 13 ms"
                                + " -> waiting so far, with net_mutex, at 13.000 ms: 31.5 ms in 5 waits 5",
                        "so far: waits 0 ns, longest 0 ns, at 13 ms"
                                + " -> waiting so far, with pernet_ops_rwsem, at 13.000 ms: 0 ns in 0 waits 0");
    }

    @Test
    void the_rows_of_a_chosen_range() throws Exception {
        List<String> wrong = Toolkit.call(() -> {
            WindowPicture picture = picture();
            Viewport range = new Viewport(5 * SimTime.MILLISECOND, 12 * SimTime.MILLISECOND);
            picture.window().shell().timeline().rangeProperty().set(range);
            picture.layout(1600, 1000);
            @SuppressWarnings("unchecked")
            TableView<RangeTable.Row> table =
                    (TableView<RangeTable.Row>) picture.window().root().lookup(".range-pane .table-view");
            assertThat(table.getItems()).hasSizeGreaterThan(10);
            List<String> differ = new ArrayList<>();
            for (RangeTable.Row row : table.getItems()) {
                table.getSelectionModel().select(row);
                table.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
                Tally tally = asked(picture);
                String value = WORDS.count("number.slices", row.count(), WORDS.span(row.nanos()));
                if (!tally.value().equals(value) || tally.events().size() != row.count()) {
                    differ.add(row + ": " + tally.value() + ", " + tally.events());
                }
            }
            return differ;
        });
        assertThat(wrong).isEmpty();
    }
}
