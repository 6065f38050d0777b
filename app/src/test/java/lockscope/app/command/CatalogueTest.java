package lockscope.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Catalogue catalogue = new Catalogue();
    private final List<String> done = new ArrayList<>();

    private Command command(String id, String... chords) {
        return Command.of(id, Section.PLAY, () -> done.add(id), chords);
    }

    private static KeyEvent pressed(KeyCode code, boolean shift, boolean ctrl) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, ctrl, false, false);
    }

    @Test
    void a_key_finds_its_command_in_the_modes_it_belongs_to() {
        catalogue.add(command("play", "Space"));
        KeyEvent space = pressed(KeyCode.SPACE, false, false);
        assertThat(catalogue.find(Mode.EXPLORE, space)).map(Command::id).contains("play");
        assertThat(catalogue.find(Mode.EDIT, space)).isEmpty();
        assertThat(catalogue.find(Mode.EXPLORE, pressed(KeyCode.SPACE, true, false)))
                .isEmpty();
    }

    @Test
    void one_key_cannot_do_two_things_in_one_mode() {
        catalogue.add(command("play", "Space"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue.add(command("black", "B", "Space")))
                .withMessage("Space is the key of play and of black");
        catalogue.add(command("next", "Space").in(Mode.PRESENT));
        assertThat(catalogue.in(Mode.PRESENT)).extracting(Command::id).containsExactly("next");
    }

    @Test
    void a_sign_is_found_on_whatever_key_it_is_typed() {
        catalogue.add(command("keys", "?"));
        KeyEvent typed = new KeyEvent(KeyEvent.KEY_TYPED, "?", "?", KeyCode.UNDEFINED, true, false, false, false);
        assertThat(catalogue.find(Mode.LESSON, typed)).isPresent();
    }

    @Test
    void chords_are_written_as_on_keyboards() {
        assertThat(List.of("Ctrl+Shift+P", "Page Down", "Left", "0", "?", "Escape"))
                .extracting(text -> Chord.of(text).text())
                .containsExactly("Ctrl+Shift+P", "Page Down", "\u2190", "0", "?", "Esc");
        assertThatIllegalArgumentException().isThrownBy(() -> Chord.of("Hyper+P"));
    }
}
