package lockscope.app.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Everything that the window says can be written with the typefaces that ship: another machine has other ones, or none
/// with the sign.
class GlyphsTest {
    private static final Path WORDS = Path.of("src/main/resources/lockscope/app/words");
    private static final Path FACES = Path.of("../assets/src/main/resources/lockscope/assets/fonts");
    /// The style sheet writes this one in the typeface of listings.
    private static final String MONOSPACED = "menu.sign";

    private static Font face(String file) throws IOException, FontFormatException {
        return Font.createFont(Font.TRUETYPE_FONT, FACES.resolve(file).toFile());
    }

    private static Properties bundle(Path file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    @TestFactory
    Stream<DynamicTest> every_sign_of_the_words_is_in_a_typeface_that_ships() throws IOException, FontFormatException {
        Font text = face("Inter-Regular.otf");
        Font listing = face("JetBrainsMono-Regular.ttf");
        List<Path> files;
        try (Stream<Path> found = Files.list(WORDS)) {
            files = found.sorted().toList();
        }
        assertThat(files).isNotEmpty();
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    Properties words = bundle(file);
                    assertThat(words).isNotEmpty();
                    words.forEach((key, value) -> {
                        Font font = key.equals(MONOSPACED) ? listing : text;
                        int missing = font.canDisplayUpTo(value.toString().replaceAll("\\s", ""));
                        assertThat(missing).as("%s = %s", key, value).isEqualTo(-1);
                    });
                }));
    }
}
