package lockscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lockscope.app.editor.CodeArea;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.Setup;
import lockscope.app.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EditorFindTest {
    private static final Words WORDS = new Words(Locale.ROOT);

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Toolkit.start();
    }

    /// A window in which the listing is edited.
    private static WindowPicture editing() {
        WindowPicture picture = new WindowPicture(new Lab(new ShippedLibrary(), WORDS), WORDS);
        picture.layout(1600, 1000);
        picture.at(Setup.OPENING, 13_000_000);
        picture.perform("edit-listing");
        picture.layout(1600, 1000);
        return picture;
    }

    private static void enter(TextField field, boolean back) {
        Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, back, false, false, false));
    }

    @Test
    void the_listing_opens_where_one_was_reading_and_is_searched() throws Exception {
        List<String> lines = Toolkit.call(() -> {
            WindowPicture picture = editing();
            Node root = picture.window().root();
            TextArea text = (TextArea) root.lookup(".code-text");
            String opened = line(text);
            picture.perform("find-in-listing");
            TextField field = (TextField) root.lookup(".editor .find-bar .text-field");
            field.setText("Synchronize_RCU");
            String found = text.getSelectedText();
            field.setText("mutex_unlock(net_mutex)");
            String first = line(text);
            int at = text.getSelection().getStart();
            enter(field, false);
            assertThat(text.getSelection().getStart()).isGreaterThan(at);
            enter(field, true);
            assertThat(text.getSelection().getStart()).isEqualTo(at);
            return List.of(opened, found, first);
        });
        assertThat(lines.getFirst()).startsWith("void cleanup_net(");
        assertThat(lines.get(1)).isEqualTo("synchronize_rcu");
        assertThat(lines.get(2)).contains("mutex_unlock(net_mutex)");
    }

    @Test
    void what_is_drawn_of_a_line_stands_where_the_text_area_has_it() throws Exception {
        List<Integer> lines = Toolkit.call(() -> {
            WindowPicture picture = editing();
            Node root = picture.window().root();
            CodeArea area = (CodeArea) root.lookup(".code-area");
            int last = area.text().getText().lastIndexOf('}');
            area.goTo(1_000, 1);
            picture.layout(1600, 1000);
            Rectangle2D there = ((TextAreaSkin) area.text().getSkin()).getCharacterBounds(last);
            int drawn = area.lineAt((there.getMinY() + there.getMaxY()) / 2);
            int meant = (int) area.text()
                            .getText()
                            .substring(0, last)
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            return List.of(drawn, meant);
        });
        assertThat(lines.getFirst()).isEqualTo(lines.getLast()).isGreaterThan(100);
    }

    private static String line(TextArea text) {
        String all = text.getText();
        int caret = text.getCaretPosition();
        int end = all.indexOf('\n', caret);
        return all.substring(all.lastIndexOf('\n', caret - 1) + 1, end < 0 ? all.length() : end);
    }
}
