package lockscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private final Notices notices = new Notices();

    private String told() {
        return Objects.requireNonNull(notices.shownProperty().get()).text();
    }

    @Test
    void what_leaves_a_choice_comes_back_after_what_leaves_none() {
        notices.tell("work that nobody has saved", new Notices.Choice("bring it back", () -> {}));
        notices.tell("the settings could not be read");
        assertThat(told()).startsWith("the settings");
        notices.clear();
        assertThat(told()).startsWith("work");
        notices.clear();
        assertThat(notices.shownProperty().get()).isNull();
    }

    @Test
    void what_leaves_no_choice_gives_way_to_the_next() {
        notices.tell("saved");
        notices.tell("saved again");
        notices.clear();
        assertThat(notices.shownProperty().get()).isNull();
    }
}
