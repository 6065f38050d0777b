package lockscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that somebody else has made: a message or a figure, never a failure of ours, never a hang.
class HostileFilesTest {
    private static final int MUTANTS = 60;

    @TempDir
    Path folder;

    @BeforeEach
    void a_figure_of_each_format() {
        Shell made = Shell.run(
                "figure",
                "one-life",
                "-s",
                "net_mutex",
                "--scale",
                "1",
                "--out",
                file("a.png"),
                "--out",
                file("a.svg"),
                "--out",
                file("a.pdf"));
        assertThat(made.exitCode()).as(made.err()).isZero();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void assertRefused(String name, String because) {
        Shell shell = Shell.run("figure", file(name), "--out", file("out.svg"));
        assertThat(shell.exitCode()).as(shell.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(shell.err()).contains(because).doesNotContain("Exception");
        assertThat(folder.resolve("out.svg")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf"})
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void a_mutant_gives_a_message_or_a_figure(String ending) throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve("a." + ending));
        int moment = indexOf(whole, "lockscope moment 1");
        SplittableRandom random = new SplittableRandom(ending.hashCode());
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutant(whole, moment, random);
            Files.write(folder.resolve("m." + ending), mutant);
            Shell shell = Shell.run("figure", file("m." + ending), "--out", file("out.svg"));
            assertThat(shell.exitCode()).as("mutant %d: %s", i, shell.err()).isIn(ExitCode.YES, ExitCode.BAD_INPUT);
            assertThat(shell.err()).doesNotContain("Exception");
            assertThat(shell.exitCode() == ExitCode.YES).isEqualTo(Files.deleteIfExists(folder.resolve("out.svg")));
        }
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    /// Cut, overwritten, or with a piece of itself somewhere else; most often where the moment stands.
    private static byte[] mutant(byte[] whole, int moment, SplittableRandom random) {
        int at = random.nextInt(4) == 0 ? random.nextInt(whole.length) : moment + random.nextInt(300);
        byte[] mutant = whole.clone();
        switch (random.nextInt(4)) {
            case 0 -> mutant = Arrays.copyOf(whole, at);
            case 1 -> mutant[at] = (byte) random.nextInt(256);
            case 2 -> Arrays.fill(mutant, at, Math.min(whole.length, at + 9), (byte) '9');
            default -> {
                int length = Math.min(random.nextInt(1, 200), whole.length - at);
                System.arraycopy(whole, random.nextInt(whole.length - length), mutant, at, length);
            }
        }
        return mutant;
    }

    @Test
    void a_file_that_is_no_figure_is_named_as_one() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "hello");
        Files.writeString(folder.resolve("picture.gif"), "GIF89a");
        Files.writeString(folder.resolve("other.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        assertRefused("notes.txt", "none of Lockscope's files");
        assertRefused("picture.gif", "none of Lockscope's files");
        assertRefused("other.svg", "carries no moment");
    }

    @Test
    void a_run_that_differs_from_the_one_that_is_shown_is_noticed() throws IOException {
        String svg = Files.readString(folder.resolve("a.svg"));
        Files.writeString(folder.resolve("b.svg"), svg.replaceAll("fingerprint .{4}", "fingerprint 0000"));
        assertRefused("b.svg", "made by another version");
    }

    @Test
    void links_lead_to_nothing_that_is_shown() throws IOException {
        Files.writeString(folder.resolve("secret"), "a secret");
        Files.createSymbolicLink(folder.resolve("link.png"), folder.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("endless.png"), Path.of("/dev/zero"));
        assertRefused("link.png", "none of Lockscope's files");
        assertRefused("endless.png", "no regular file");
    }

    /// A stream that claims to unpack to gigabytes is not unpacked: the moment stands in plain text or nowhere.
    @Test
    void a_stream_that_would_unpack_without_end_is_left_alone() throws IOException {
        Files.writeString(
                folder.resolve("bomb.pdf"),
                "%PDF-1.7\n1 0 obj <</Type /Metadata /Filter [/FlateDecode /FlateDecode] /Length 99999999999>> stream\n"
                        + "x".repeat(100_000));
        assertRefused("bomb.pdf", "carries no moment");
    }

    @Test
    void a_listing_that_is_huge_or_no_text_is_refused() throws IOException {
        try (RandomAccessFile huge = new RandomAccessFile(file("huge.listing"), "rw")) {
            huge.setLength(1L << 40);
        }
        Files.write(folder.resolve("bytes.listing"), new byte[] {(byte) 0xC3, 0x28, 0});
        for (String name : new String[] {"huge.listing", "bytes.listing"}) {
            Shell shell = Shell.run("run", file(name), "-s", "net_mutex");
            assertThat(shell.exitCode()).as(shell.err()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(shell.err()).containsAnyOf("larger than 4 MiB", "no text", "not a text");
        }
    }

    @Test
    void a_listing_that_nests_without_end_is_an_error_in_a_listing() throws IOException {
        String deep =
                "strategy s \"S\";\nint f() {\n    x = " + "(".repeat(100_000) + "1" + ")".repeat(100_000) + ";\n}\n";
        Files.writeString(folder.resolve("deep.listing"), deep);
        Shell shell = Shell.run("run", "one-life", "-s", file("deep.listing"));
        assertThat(shell.exitCode()).as(shell.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(shell.err()).contains("deep.listing").doesNotContain("StackOverflow");
    }

    @Test
    void open_says_what_is_wrong_and_leaves_no_picture() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "hello");
        Shell shell = Shell.run("open", file("notes.txt"));
        assertThat(shell.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(shell.err()).contains("is a trace").doesNotContain("is drawn to");
    }
}
