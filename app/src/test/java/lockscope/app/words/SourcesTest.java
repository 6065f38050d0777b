package lockscope.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private static final Path SOURCES = Path.of("src/main/java/lockscope/app");
    /// The command line speaks English, and its messages are part of its commands.
    private static final Set<String> NO_WINDOW = Set.of("cli", "export", "moment", "ink", "library", "figure");
    /// Calls that show a text, with a literal that has a word in it.
    private static final Pattern SHOWN = Pattern.compile(
            "(?:new (?:Label|Button|ToggleButton|Tooltip|Menu|MenuItem|CheckMenuItem|Hyperlink|Text|Tab)|setText"
                    + "|setPromptText|setAccessibleText|setAccessibleHelp|setTitle|setHeaderText|setContentText)"
                    + "\\(\\s*\"[^\"]*[A-Za-z]{2}");
    private static final Pattern IN_FXML =
            Pattern.compile("\\b(?:text|promptText|accessibleText|title)=\"(?!%)[^\"]*[A-Za-z]{2}");

    private static List<String> found(Path root, String ending, Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(ending)).toList()) {
                String part = root.relativize(file).getName(0).toString();
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (!NO_WINDOW.contains(part) && matcher.find()) {
                    found.add(file + ": " + matcher.group());
                }
            }
        }
        return found;
    }

    @Test
    void no_text_that_a_user_sees_stands_in_the_code() throws IOException {
        assertThat(found(SOURCES, ".java", SHOWN)).isEmpty();
        assertThat(found(Path.of("src/main/resources/lockscope/app"), ".fxml", IN_FXML))
                .isEmpty();
    }

    @Test
    void the_pseudo_language_keeps_what_is_filled_in() {
        assertThat(Pseudo.of("{0} waits for {1}")).isEqualTo("[{0} w\u00e5\u00eet\u0161 f\u00f6r {1}~~~~~]");
        assertThat(Pseudo.of("W")).isEqualTo("W");
    }
}
