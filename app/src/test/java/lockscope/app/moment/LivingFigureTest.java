package lockscope.app.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import lockscope.app.ink.Png;
import lockscope.app.plate.FigureRequest;
import lockscope.app.session.Setup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LivingFigureTest {
    private static final SavedMoment MOMENT = new SavedMoment(
            new Setup("unshare-storm", List.of("net_mutex", "mine.own"), Map.of("seed", "7")),
            Map.of("mine.own", "strategy mine \"<&> \\\" 'x'\";\n\n  int a; // é\n"),
            FigureRequest.DEFAULT.at(8_200_000),
            List.of(1L, -1L));
    private static final String TEXT = MomentWriter.write(MOMENT);

    @TempDir
    Path folder = Path.of("");

    private static byte[] png() throws IOException {
        return Png.encode(new int[4], 2, 2, 1, List.of(new Png.Chunk("iTXt", LivingFigure.chunk(TEXT))));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static SavedMoment read(byte[] bytes) {
        return MomentReader.read("f", LivingFigure.text("f", bytes));
    }

    private static void assertRefused(byte[] bytes, String because) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(UnusableMoment.class).hasMessageContaining(because);
    }

    @Test
    void every_form_gives_back_the_moment_it_was_given() throws IOException {
        assertThat(read(png())).isEqualTo(MOMENT);
        assertThat(read(utf8("<svg><metadata>" + LivingFigure.element(TEXT) + "</metadata></svg>")))
                .isEqualTo(MOMENT);
        assertThat(read(utf8("%PDF-1.5\n" + LivingFigure.packet(TEXT) + "\n%%EOF")))
                .isEqualTo(MOMENT);
        assertThat(read(utf8(TEXT))).isEqualTo(MOMENT);
    }

    @Test
    void a_figure_without_metadata_says_what_may_have_happened() throws IOException {
        assertRefused(Png.encode(new int[4], 2, 2), "carries no moment");
        assertRefused(utf8("<svg/>"), "carries no moment");
        assertRefused(utf8("%PDF-1.7 a paper"), "carries no moment");
    }

    @Test
    void a_foreign_file_is_named_as_one() {
        assertRefused(utf8("GIF89a"), "none of Lockscope's files");
        assertRefused(new byte[0], "none of Lockscope's files");
    }

    @Test
    void a_chunk_that_lies_about_its_length_is_not_believed() throws IOException {
        byte[] bytes = png();
        // the first chunk's length: 4 GiB
        Arrays.fill(bytes, 8, 12, (byte) 0xFF);
        assertRefused(bytes, "the file ends before");
    }

    @Test
    void a_changed_moment_is_noticed() throws IOException {
        byte[] bytes = png();
        bytes[bytes.length - 60] ^= 1;
        byte[] changed = png();
        int at = new String(changed, StandardCharsets.ISO_8859_1).indexOf("unshare-storm");
        changed[at] = 'U';
        assertRefused(changed, "has been changed");
    }

    @Test
    void a_file_cut_anywhere_is_refused_or_still_whole_in_its_moment() throws IOException {
        byte[] whole = png();
        byte[] svg = utf8("<svg><metadata>" + LivingFigure.element(TEXT) + "</metadata></svg>");
        for (byte[] bytes : List.of(whole, svg)) {
            for (int length = 0; length < bytes.length; length++) {
                assertMomentOrMessage(Arrays.copyOf(bytes, length));
            }
        }
    }

    @Test
    void any_damage_gives_a_message() throws IOException {
        SplittableRandom random = new SplittableRandom(42);
        byte[] whole = png();
        byte[] text = utf8(TEXT);
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = (i % 2 == 0 ? whole : text).clone();
            for (int k = random.nextInt(1, 6); k > 0; k--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertMomentOrMessage(bytes);
        }
    }

    private static void assertMomentOrMessage(byte[] bytes) {
        try {
            assertThat(read(bytes)).isNotNull();
        } catch (UnusableMoment e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Test
    void entities_are_not_expanded() {
        assertRefused(
                utf8("<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">"
                        + "<!ENTITY b \"&a;&a;&a;\">]><svg><lockscope:moment>&b;</lockscope:moment></svg>"),
                "uses entities");
    }

    @Test
    void deep_nesting_is_looked_over_not_followed() {
        assertRefused(utf8("<g>".repeat(2_000_000)), "carries no moment");
    }

    @Test
    void a_moment_without_an_end_is_damaged() {
        assertRefused(utf8("<svg><lockscope:moment>lockscope moment 1"), "has no end");
        assertRefused(utf8("<svg><lockscope:moment"), "has no end");
    }

    @Test
    void what_is_too_large_is_not_read() throws IOException {
        Path huge = folder.resolve("huge.png");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(LivingFigure.LARGEST + 1);
        }
        assertThatThrownBy(() -> LivingFigure.read(huge))
                .isInstanceOf(UnusableMoment.class)
                .hasMessageContaining("larger than");
    }

    @Test
    void a_folder_and_nothing_are_no_files() {
        assertThatThrownBy(() -> LivingFigure.read(folder))
                .isInstanceOf(UnusableMoment.class)
                .hasMessageContaining("no regular file");
        assertThatThrownBy(() -> LivingFigure.read(folder.resolve("x.png")))
                .isInstanceOf(UnusableMoment.class)
                .hasMessageContaining("there is no file");
    }

    @Test
    void a_name_is_never_a_path() {
        String climbing = TEXT.replace("scenario unshare-storm", "scenario ../../etc/passwd")
                .replace("strategy net_mutex", "strategy /etc/passwd");
        assertThatThrownBy(() -> MomentReader.read("f", climbing))
                .isInstanceOf(UnusableMoment.class)
                .hasMessageContaining("'../../etc/passwd' as scenario")
                .hasMessageContaining("'/etc/passwd' as strategy");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() throws IOException {
        String wrong = "lockscope moment 1\nscenario s\nview hologram\nwidth 3 parsecs\nat soon\ncolour blue\n| x\n"
                + "lanes (a+\nstrategy a\nfingerprint 12";
        assertThatThrownBy(() -> MomentReader.read("f", wrong))
                .hasMessageContaining("hologram")
                .hasMessageContaining("parsecs")
                .hasMessageContaining("soon")
                .hasMessageContaining("colour")
                .hasMessageContaining("line of a listing")
                .hasMessageContaining("no regular expression")
                .hasMessageContaining("16 hexadecimal digits");
        Files.writeString(folder.resolve("m.lockscope"), wrong);
        assertThatThrownBy(() -> LivingFigure.read(folder.resolve("m.lockscope")))
                .isInstanceOf(UnusableMoment.class);
    }

    @Test
    void no_number_of_entries_or_letters_goes_beyond_the_limits() {
        assertRefused(utf8("lockscope moment 1\n" + "set a=1\n".repeat(1 << 18)), "longer than");
        assertRefused(utf8("lockscope moment 1\n" + "strategy a\n".repeat(100)), "more than 8 strategies");
        assertRefused(utf8("lockscope moment 1\ntitle " + "x".repeat(5_000)), "longer than");
    }
}
