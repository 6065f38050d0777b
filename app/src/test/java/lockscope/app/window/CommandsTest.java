package lockscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
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
}
