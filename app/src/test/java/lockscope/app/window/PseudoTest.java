package lockscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.Setup;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PseudoTest {
    private static final Words WORDS = new Words(Locale.forLanguageTag("en-XA"));

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Toolkit.start();
    }

    private static Parent window(int width, int height) {
        WindowPicture picture = new WindowPicture(new Lab(new ShippedLibrary(), WORDS), WORDS)
                .at(Setup.OPENING, 13 * SimTime.MILLISECOND);
        picture.layout(width, height);
        picture.layout(width, height);
        return picture.window().root();
    }

    @ParameterizedTest
    @CsvSource({"1280, 720", "1600, 1000", "1920, 1080"})
    void a_language_with_longer_words_is_not_cut(int width, int height) throws Exception {
        List<String> cut = Toolkit.call(() -> ScaleTest.cut(window(width, height)).stream()
                // names of routines are code, in no language
                .filter(text -> !text.contains("()"))
                .toList());
        assertThat(cut).isEmpty();
    }

    @Test
    void every_word_on_a_button_comes_from_a_bundle() throws Exception {
        List<String> plain = Toolkit.call(() -> labels(window(1600, 1000)).stream()
                .filter(text -> text.length() > 3 && text.matches("[A-Z][a-z ]+"))
                .toList());
        assertThat(plain).isEmpty();
    }

    private static List<String> labels(Node node) {
        List<String> texts = new ArrayList<>();
        if (node instanceof Labeled labeled && labeled.getText() != null && node.isVisible()) {
            texts.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> texts.addAll(labels(child)));
        }
        return texts;
    }
}
