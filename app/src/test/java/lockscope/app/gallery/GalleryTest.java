package lockscope.app.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javax.imageio.ImageIO;
import lockscope.app.figure.Role;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.window.OffScreen;
import lockscope.app.window.WindowPicture;
import lockscope.app.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GalleryTest {
    private static final Words WORDS = new Words(Locale.ROOT);
    private static final int WIDTH_IN_PNG = 16;
    /// What lies over the stages.
    private static final List<String> SHEETS = List.of("export", "palette", "keys");

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
        Map<String, Object> facts = take(shot);
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

    /// Takes it, and looks at it from far away.
    private Map<String, Object> take(Shot shot) throws Exception {
        return OffScreen.perform(() -> {
            WindowPicture picture = photographer.pose(shot);
            picture.write(folder.resolve(shot.file()), shot.width(), shot.height());
            if (shot.commands().stream().noneMatch(SHEETS::contains)) {
                glance(shot, picture);
            }
            return ShotFacts.of(shot, picture.session());
        });
    }

    /// How many wait, for what, and who is next: seen in every stage at 40 % of the size, grey and washed out.
    private void glance(Shot shot, WindowPicture picture) throws IOException {
        Glance glance = new Glance(ImageIO.read(folder.resolve(shot.file()).toFile()));
        Parent root = picture.window().root();
        int stages =
                shot.name().startsWith("lesson") ? 1 : shot.setup().strategies().size();
        List<Bounds> counts = Glance.labels(root, label -> label.tag().id().equals("hero/waiting"));
        List<Bounds> reasons = Glance.labels(root, label -> label.tag().id().equals("hero/reason"));
        List<Bounds> next = Glance.labels(
                root,
                label -> label.tag().id().matches("task/\\d+#name")
                        && label.paint().role() == Role.WAITS_FOR_LOCK);
        assertThat(counts).hasSize(stages).allSatisfy(place -> {
            assertThat(Glance.height(place)).isGreaterThan(6.5);
            assertThat(glance.contrast(place)).isGreaterThan(2.5);
        });
        assertThat(reasons).hasSize(stages).allSatisfy(place -> {
            assertThat(Glance.height(place)).isGreaterThan(4);
            assertThat(glance.contrast(place)).isGreaterThan(2.3);
        });
        assertThat(next).allSatisfy(place -> assertThat(glance.contrast(place)).isGreaterThan(1.7));
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
