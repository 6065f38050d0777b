package lockscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The window adds all its commands when it is made, which fails when a key has two meanings in a mode.
class CommandsTest {
    private static final Words WORDS = new Words(Locale.ROOT);

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Toolkit.start();
    }

    @Test
    void every_command_has_a_title_and_a_place_in_a_menu() throws Exception {
        MainWindow window = Toolkit.call(() -> new WindowPicture(new Lab(new ShippedLibrary(), WORDS), WORDS).window());
        assertThat(window.shell().commands().all()).hasSizeGreaterThan(15).allSatisfy(command -> {
            assertThat(WORDS.say(command.words())).isNotBlank();
            assertThat(WORDS.say("section." + command.section())).isNotBlank();
        });
    }

    private static KeyEvent event(EventType<KeyEvent> type, String text, KeyCode code) {
        return new KeyEvent(type, text, text, code, false, false, false, false);
    }

    /// How many of the letters that are typed after a key was pressed get through.
    private static int typed(KeyCode pressed, String letter) throws Exception {
        return Toolkit.call(() -> {
            MainWindow window = new WindowPicture(new Lab(new ShippedLibrary(), WORDS), WORDS).window();
            new Scene(window.root());
            AtomicInteger through = new AtomicInteger();
            window.root().addEventHandler(KeyEvent.KEY_TYPED, _ -> through.incrementAndGet());
            Event.fireEvent(window.root(), event(KeyEvent.KEY_PRESSED, "", pressed));
            Event.fireEvent(window.root(), event(KeyEvent.KEY_TYPED, letter, KeyCode.UNDEFINED));
            return through.get();
        });
    }

    @Test
    void the_letter_of_a_key_that_opens_a_text_does_not_end_up_in_it() throws Exception {
        assertThat(typed(KeyCode.T, "t")).describedAs("T shows the tables").isZero();
        assertThat(typed(KeyCode.F13, "t")).describedAs("no command").isEqualTo(1);
    }
}
