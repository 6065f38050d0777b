package lockscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.moment.LivingFigure;
import lockscope.app.moment.SavedMoment;
import lockscope.app.session.Lab;
import lockscope.app.session.Setup;
import lockscope.app.shell.FileChoice;
import lockscope.app.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportWindowTest {
    private static final Words WORDS = new Words(Locale.ROOT);

    @TempDir
    private Path folder;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Toolkit.start();
    }

    private record Asked(Path file) implements FileChoice {
        @Override
        public @Nullable Path toOpen(String title, List<String> patterns) {
            return null;
        }

        @Override
        public Path toSave(String title, String name, List<String> patterns) {
            return file;
        }
    }

    private static Region opened(WindowPicture picture) {
        picture.layout(1280, 720);
        picture.at(Setup.OPENING, 8_000_000);
        picture.perform("export");
        picture.layout(1280, 720);
        Region sheet = picture.window().shell().layers().sheetProperty().get();
        assertThat(sheet).isNotNull();
        return sheet == null ? new Region() : sheet;
    }

    private static void press(Region sheet, String key) {
        sheet.lookupAll(".button").stream()
                .filter(node ->
                        node instanceof Button button && button.getText().equals(WORDS.say(key)))
                .map(node -> (Button) node)
                .findFirst()
                .orElseThrow()
                .fire();
    }

    @Test
    void a_saved_figure_lands_on_the_moment_that_the_window_showed() throws Exception {
        Path file = folder.resolve("figure.png");
        Toolkit.call(() -> {
            WindowPicture picture = new WindowPicture(new Lab(new ShippedLibrary(), WORDS), WORDS);
            Region sheet = opened(picture);
            picture.window().shell().filesProperty().set(new Asked(file));
            press(sheet, "export.save");
            return null;
        });
        SavedMoment moment = LivingFigure.read(file);
        assertThat(moment.setup()).isEqualTo(Setup.OPENING);
        assertThat(moment.figure().range().atNanos()).isEqualTo(8_000_000);
    }

    @Test
    void the_preview_changes_with_what_is_wanted() throws Exception {
        List<Double> shapes = Toolkit.call(() -> {
            WindowPicture picture = new WindowPicture(new Lab(new ShippedLibrary(), WORDS), WORDS);
            Region sheet = opened(picture);
            ImageView preview = (ImageView) sheet.lookup(".image-view");
            double slide = preview.getImage().getWidth() / preview.getImage().getHeight();
            sheet.lookupAll(".combo-box").stream()
                    .map(node -> (ComboBox<?>) node)
                    .filter(box -> box.getItems().contains("column"))
                    .forEach(box -> box.getSelectionModel().select(2));
            picture.layout(1280, 720);
            double column = preview.getImage().getWidth() / preview.getImage().getHeight();
            return List.of(slide, column);
        });
        assertThat(shapes.getFirst()).isBetween(1.7, 1.8);
        assertThat(shapes.getLast()).isLessThan(1);
    }

    @Test
    void another_view_is_drawn_anew() throws Exception {
        boolean different = Toolkit.call(() -> {
            WindowPicture picture = new WindowPicture(new Lab(new ShippedLibrary(), WORDS), WORDS);
            Region sheet = opened(picture);
            ImageView preview = (ImageView) sheet.lookup(".image-view");
            Object before = preview.getImage();
            sheet.lookupAll(".combo-box").stream()
                    .map(node -> (ComboBox<?>) node)
                    .filter(box -> box.getAccessibleText().equals(WORDS.say("export.view")))
                    .forEach(box -> box.getSelectionModel().select(0));
            return !before.equals(preview.getImage());
        });
        assertThat(different).isTrue();
    }

    @Test
    void tab_comes_to_every_choice_and_stays_in_the_sheet() throws Exception {
        List<String> visited = Toolkit.call(() -> {
            WindowPicture picture = new WindowPicture(new Lab(new ShippedLibrary(), WORDS), WORDS);
            Region sheet = opened(picture);
            Scene scene = sheet.getScene();
            List<String> owners = new ArrayList<>();
            for (int i = 0; i < 14; i++) {
                Node owner = scene.getFocusOwner();
                owners.add(
                        owner instanceof Labeled labeled && labeled.getText() != null
                                ? labeled.getText()
                                : owner.getAccessibleText() == null
                                        ? owner.getTypeSelector()
                                        : owner.getAccessibleText());
                Event.fireEvent(
                        owner, new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, false, false, false, false));
            }
            return owners;
        });
        assertThat(visited.subList(0, 12))
                .containsExactly(
                        WORDS.say("export.view"),
                        WORDS.say("export.preset"),
                        WORDS.say("export.width"),
                        WORDS.say("export.unit"),
                        WORDS.say("export.theme"),
                        WORDS.say("export.legend"),
                        "TextField",
                        WORDS.say("export.seed-line"),
                        WORDS.say("export.whole"),
                        WORDS.say("export.copy.text"),
                        WORDS.say("export.copy.picture"),
                        WORDS.say("export.save"));
        assertThat(visited.get(12)).isEqualTo(WORDS.say("export.view"));
    }
}
