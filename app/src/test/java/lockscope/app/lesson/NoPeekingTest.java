package lockscope.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Label;
import lockscope.app.figure.Mark;
import lockscope.app.ink.SvgInk;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.plate.FigureRequest;
import lockscope.app.plate.Plate;
import lockscope.app.plate.Sheet;
import lockscope.app.session.Lab;
import lockscope.app.session.RunView;
import lockscope.app.session.Session;
import lockscope.app.shell.Deck;
import lockscope.app.shell.FigurePane;
import lockscope.app.shell.Part;
import lockscope.app.theme.Theme;
import lockscope.app.twin.Twin;
import lockscope.app.twin.TwinEntry;
import lockscope.app.twin.TwinLane;
import lockscope.app.window.MainWindow;
import lockscope.app.window.Toolkit;
import lockscope.app.window.WindowPicture;
import lockscope.app.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NoPeekingTest {
    private static final Pattern MILLISECONDS = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)[ \u00a0]ms");
    private static final Words WORDS = new Words(Locale.ENGLISH);

    /// The moment of the question of lesson 2.
    private static final long MOMENT = 5_000_000;

    private static MainWindow window;

    @BeforeAll
    static void ask() throws Exception {
        Toolkit.start();
        window = Toolkit.call(() -> {
            MainWindow made = new WindowPicture(new Lab(new ShippedLibrary(), WORDS), WORDS).window();
            new Scene(made.root(), 1600, 1000);
            Player player = made.lessons().player();
            made.lessons().open("2");
            while (!player.isAsking()) {
                assertThat(player.forward()).isTrue();
                made.session().playback().pass(100);
            }
            return made;
        });
    }

    private static Session session() {
        return window.session();
    }

    @Test
    void neither_playing_nor_seeking_nor_the_future_goes_beyond_the_question() throws Exception {
        Toolkit.call(() -> {
            var playback = session().playback();
            assertThat(playback.edgeProperty().get()).isEqualTo(MOMENT);
            playback.showFutureProperty().set(true);
            playback.toEnd();
            playback.togglePlaying();
            playback.pass(100);
            playback.step();
            playback.seek(Long.MAX_VALUE);
            assertThat(playback.playhead()).isEqualTo(MOMENT);
            assertThat(playback.horizon()).isEqualTo(MOMENT);
            assertThat(session().momentProperty().get().nanos()).isLessThanOrEqualTo(MOMENT);
            session().fit();
            assertThat(session().viewportProperty().get().toNanos()).isLessThan(3 * MOMENT);
            playback.showFutureProperty().set(false);
            return null;
        });
    }

    @Test
    void the_text_twin_tells_of_nothing_beyond_the_question() throws Exception {
        List<TwinLane> lanes = Toolkit.call(() -> {
            RunView run = session().experiment().runs().getFirst();
            long known = Math.min(session().playback().horizon(), run.endNanos());
            return Twin.of(run.program(), run.rows(), known, run.endNanos(), WORDS)
                    .lanes();
        });
        assertThat(lanes).isNotEmpty();
        for (TwinLane lane : lanes) {
            for (TwinEntry entry : lane.entries()) {
                assertThat(entry.beginNanos() + entry.nanos()).isLessThanOrEqualTo(MOMENT);
            }
        }
    }

    private static Figure plate(long edge) throws Exception {
        return Toolkit.call(() -> {
            session().playback().hideAfter(edge);
            FigureRequest request = FigureRequest.of(FigureRequest.View.TIMELINE, FigureRequest.Layout.DEFAULT);
            Figure figure = Plate.of(session().known(), request, Sheet.print(170), WORDS);
            session().playback().hideAfter(MOMENT);
            return figure;
        });
    }

    private static List<Double> times(String text) {
        List<Double> times = new ArrayList<>();
        Matcher matcher = MILLISECONDS.matcher(text);
        while (matcher.find()) {
            times.add(Double.parseDouble(matcher.group(1)));
        }
        return times;
    }

    @Test
    void a_figure_for_the_clipboard_or_a_file_has_no_time_no_axis_and_no_lane_from_beyond() throws Exception {
        Figure early = plate(2_500_000);
        List<String> texts = new ArrayList<>();
        for (Mark mark : early.leaves()) {
            if (mark instanceof Label label) {
                texts.add(label.text());
            }
        }
        assertThat(texts).contains("ns/1").doesNotContain("ns/2", "ns/3");
        String svg = new SvgInk(Theme.of(Theme.Kind.PRINT)).write(early);
        assertThat(svg).contains("ns/1").doesNotContain(">ns/2<", ">ns/3<");
        assertThat(times(svg)).isNotEmpty().allMatch(time -> time <= 2.6);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(new SvgInk(Theme.of(Theme.Kind.PRINT))
                .write(plate(Long.MAX_VALUE - 1))
                .getBytes(StandardCharsets.UTF_8));
        assertThat(whole.toString(StandardCharsets.UTF_8)).contains("ns/3");
    }

    /// What a pane says to the eye, to the pointer and to a screen reader, told apart by the pane.
    private static void collect(Node node, String place, List<String> into) {
        if (!node.isVisible() || node.getStyleClass().contains("lesson")) {
            return;
        }
        if (node instanceof FigurePane pane) {
            Figure figure = pane.shown();
            List<Mark> marks = figure == null ? List.of() : figure.leaves();
            for (Mark mark : marks) {
                String text = mark instanceof Label label ? label.text() : "";
                into.add(place + ": " + text + " | " + mark.tag().tooltip() + " | "
                        + mark.tag().spoken());
            }
            into.add(place + ": " + pane.getAccessibleText());
        } else if (node instanceof Labeled labeled) {
            into.add(place + ": " + labeled.getText());
        } else if (node instanceof Text text) {
            into.add(place + ": " + text.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, place, into));
        }
    }

    /// What all panes say, one after the other, when everything up to that moment may be seen.
    private static List<String> told(long edge) throws Exception {
        return Toolkit.call(() -> {
            List<String> said = new ArrayList<>();
            session().playback().hideAfter(edge);
            session().playback().seek(edge);
            for (Deck deck : List.of(
                    window.lessons().shell().lower(), window.lessons().shell().right())) {
                for (Part part : List.copyOf(deck.parts())) {
                    deck.show(part.id());
                    window.root().resize(1600, 1000);
                    window.root().applyCss();
                    window.root().layout();
                    collect(window.root(), part.id(), said);
                }
            }
            session().playback().hideAfter(MOMENT);
            session().playback().seek(MOMENT);
            return said;
        });
    }

    @Test
    void no_pane_of_the_window_tells_a_time_from_beyond_not_even_in_a_tooltip() throws Exception {
        List<String> texts = told(MOMENT);
        double edge = session().viewportProperty().get().toNanos() / 1e6;
        assertThat(edge).isLessThan(3 * MOMENT / 1e6);
        assertThat(texts).hasSizeGreaterThan(300);
        for (String text : texts) {
            assertThat(times(text)).as(text).allMatch(time -> time <= edge);
        }
        assertThat(told(20 * 1_000_000L))
                .as("what they would tell without the edge")
                .anyMatch(text -> times(text).stream().anyMatch(time -> time > edge));
    }
}
