package lockscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureCommandTest {
    @TempDir
    Path folder;

    private Shell figure(String... arguments) {
        List<String> all = new ArrayList<>(List.of("figure"));
        for (String argument : arguments) {
            all.add(argument.replace("DIR", folder.toString()));
        }
        return Shell.run(all.toArray(String[]::new));
    }

    private Shell storm(String... arguments) {
        List<String> all = new ArrayList<>(List.of("unshare-storm", "-s", "net_mutex,pernet_ops_rwsem"));
        all.addAll(List.of(arguments));
        return figure(all.toArray(String[]::new));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static final List<String> FORMATS = List.of(".svg", ".pdf", ".png");

    private static List<String> outs(String stem) {
        List<String> outs = new ArrayList<>(List.of("--scale", "1"));
        FORMATS.forEach(ending -> outs.addAll(List.of("--out", "DIR/" + stem + ending)));
        return outs;
    }

    /// From each format in every format: the same bytes.
    @ParameterizedTest
    @CsvSource({
        "timeline, print",
        "stage, light",
        "compare, projector",
        "listing, dark",
        "listing:setup_net, light",
        "waterfall, print",
        "chart:waits, light",
        "chart:queue, dark",
        "chart:dead, light",
        "chart:holds, print"
    })
    void every_view_reopens_as_itself_from_every_format_in_every_format(String view, String theme) {
        List<String> first = new ArrayList<>(List.of("--view", view, "--theme", theme, "--at", "8ms", "--to", "20ms"));
        first.addAll(outs("a"));
        assertThat(storm(first.toArray(String[]::new)).exitCode()).isZero();
        for (String from : FORMATS) {
            List<String> again = new ArrayList<>(List.of("DIR/a" + from));
            again.addAll(outs("b"));
            assertThat(figure(again.toArray(String[]::new)).exitCode()).isZero();
            for (String ending : FORMATS) {
                assertThat(folder.resolve("b" + ending))
                        .as("%s from %s", ending, from)
                        .hasSameBinaryContentAs(folder.resolve("a" + ending));
            }
        }
    }

    @Test
    void what_is_asked_for_changes_and_all_else_stays() {
        storm("--view", "compare", "--at", "8ms", "--title", "none", "--label", "ns/1=one", "--out", "DIR/a.pdf");
        figure("DIR/a.pdf", "--theme", "print", "--out", "DIR/b.svg");
        storm(
                "--view",
                "compare",
                "--at",
                "8ms",
                "--title",
                "none",
                "--label",
                "ns/1=one",
                "--theme",
                "print",
                "--out",
                "DIR/c.svg");
        assertThat(folder.resolve("b.svg")).hasSameBinaryContentAs(folder.resolve("c.svg"));
    }

    @Test
    void each_file_of_a_row_of_frames_reopens_as_itself() throws IOException {
        Shell shell = storm("--frames", "events:handover", "--to", "22ms", "--scale", "1", "--out", "DIR/h.png");

        assertThat(shell.exitCode()).isZero();
        assertThat(files()).contains("h-1.png", "h-2.png").doesNotContain("h.png");
        figure("DIR/h-2.png", "--scale", "1", "--out", "DIR/again.png");
        assertThat(folder.resolve("again.png")).hasSameBinaryContentAs(folder.resolve("h-2.png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"apng", "pdf"})
    void a_row_of_frames_in_one_file_reopens_as_itself(String ending) {
        storm("--view", "stage", "--frames", "3ms,8ms", "--scale", "1", "--out", "DIR/a." + ending);
        figure("DIR/a." + ending, "--scale", "1", "--out", "DIR/b." + ending);
        assertThat(folder.resolve("b." + ending)).hasSameBinaryContentAs(folder.resolve("a." + ending));
    }

    @Test
    void a_moving_picture_of_a_range_has_its_frames_at_equal_distances() throws IOException {
        Shell shell = storm(
                "--from",
                "2ms",
                "--to",
                "14ms",
                "--fps",
                "2",
                "--seconds",
                "3",
                "--scale",
                "1",
                "--out",
                "DIR/a.gif",
                "--out",
                "DIR/a.apng");
        assertThat(shell.err()).isEmpty();
        assertThat(files()).containsExactly("a.apng", "a.gif");
        String moment = Files.readString(folder.resolve("a.apng"), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(moment).contains("frame 4000000ns\nframe 6000000ns\n", "frame 14000000ns\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--frames events:handoff | one of events:wait, events:handover, events:grace-period",
                "--frames events:handover --to 1ms | there is no handover in that range",
                "--view chart | chart:waits, chart:queue, chart:dead, chart:holds",
                "--view chart:foo | chart:waits, chart:queue, chart:dead, chart:holds",
                "--view listing:foo | no routine is named 'foo'; there are copy_net_ns",
                "--view waterfall --frames 1ms,2ms | a waterfall cannot build up",
                "--fps 0 | --fps: found 0, expected 1 to 50",
                "--seconds 3 | --seconds: only .gif and .apng move",
                "--scale 9 | --scale: found 9, expected 1 to 4",
                "--width 3m | --width: found '3m', expected slide, a4, column or 50mm to 1200mm",
                "--from 5ms --to 4ms | --to: found a time that is not after --from",
                "--lanes ( | is no regular expression",
                "--lanes zzz | no lane's name matches 'zzz'; there are grace period",
                "--label ns/99=x | a label is given to 'ns/99', which names no lane",
            })
    void what_cannot_be_drawn_is_said_in_words(String arguments, String said) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments.split(" ")));
        all.addAll(List.of("--out", "DIR/a.png"));
        Shell shell = storm(all.toArray(String[]::new));

        assertThat(shell.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(shell.err()).contains(said).doesNotContain("Exception");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_waterfall_of_one_strategy_asks_for_another() {
        Shell shell = figure("unshare-storm", "-s", "net_mutex", "--view", "waterfall", "--out", "DIR/a.png");
        assertThat(shell.err()).contains("found one, expected two, such as --strategies net_mutex,pernet_ops_rwsem");
    }
}
