package lockscope.app.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GalleryTest {
    private static final Words WORDS = new Words(Locale.ROOT);
    private static final int WIDTH_IN_PNG = 16;

    @TempDir
    private Path folder;

    private final Photographer photographer = new Photographer(new Lab(new ShippedLibrary(), WORDS), WORDS);

    static Stream<String> names() {
        return Gallery.SHOTS.stream().map(Shot::name);
    }

    @Test
    void no_two_pictures_have_the_same_name() {
        assertThat(names().toList()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_picture_is_drawn_at_its_size_with_the_numbers_of_its_runs(String name) throws Exception {
        Shot shot = Gallery.SHOTS.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Map<String, Object> facts = photographer.take(shot, folder);
        ByteBuffer png = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(shot.file())));
        assertThat(png.getInt(WIDTH_IN_PNG)).isEqualTo(shot.width());
        assertThat(png.getInt(WIDTH_IN_PNG + 4)).isEqualTo(shot.height());
        if (shot.name().startsWith("lesson")) {
            // a lesson brings its own run and its own moment
            assertThat(facts).containsEntry("scenario", "three-at-once");
            return;
        }
        assertThat(facts).containsEntry("at_ns", shot.nanos());
        assertThat((List<?>) facts.get("runs"))
                .hasSameSizeAs(shot.setup().strategies())
                .allSatisfy(run -> assertThat(((Map<?, ?>) run).get("locks")).isNotNull());
    }

    @Test
    void equal_pictures_are_equal_byte_by_byte() throws Exception {
        Shot shot = Shot.of("twice", 1280, 720);
        photographer.take(shot, folder);
        byte[] first = Files.readAllBytes(folder.resolve(shot.file()));
        photographer.take(shot, folder);
        assertThat(Files.readAllBytes(folder.resolve(shot.file()))).isEqualTo(first);
    }
}
