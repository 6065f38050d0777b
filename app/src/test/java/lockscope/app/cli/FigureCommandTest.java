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

    @ParameterizedTest
    @CsvSource({
        "timeline, .png",
        "stage, .svg",
        "compare, .pdf",
        "listing, .png",
        "listing:setup_net, .svg",
        "waterfall, .pdf",
        "chart:waits, .png",
        "chart:queue, .svg",
        "chart:dead, .pdf",
        "chart:holds, .png"
    })
    void every_view_reopens_as_itself(String view, String ending) {
        assertThat(storm("--view", view, "--at", "8ms", "--scale", "1", "--out", "DIR/a" + ending)
                        .exitCode())
                .isZero();
        assertThat(figure("DIR/a" + ending, "--scale", "1", "--out", "DIR/b" + ending)
                        .exitCode())
                .isZero();
        assertThat(folder.resolve("b" + ending)).hasSameBinaryContentAs(folder.resolve("a" + ending));
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
