package lockscope.app.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import lockscope.app.words.Words;

/// Buttons whose words stand under one key, and what a pointer on them says under the same key with `.tip`.
public final class WordButton {
    private WordButton() {}

    /// A button that is never narrower than its words.
    public static Button of(Words words, String key, Runnable action) {
        Button button = new Button(words.say(key));
        button.setTooltip(new Tooltip(words.say(key + ".tip")));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
