package lockscope.app.window;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import lockscope.app.command.Command;
import lockscope.app.words.Words;

/// Buttons that do what a command does; the tooltip is the command's title with its key.
final class CommandButton {
    private CommandButton() {}

    /// @param text what stands on it
    static ButtonBase of(Command command, String text, Words words) {
        ObservableBooleanValue on = command.on();
        ButtonBase button;
        if (on == null) {
            button = new Button(text);
        } else {
            ToggleButton toggle = new ToggleButton(text);
            on.subscribe(toggle::setSelected);
            button = toggle;
        }
        button.setMinWidth(ButtonBase.USE_PREF_SIZE);
        button.setAccessibleText(words.say(command.words()));
        button.setTooltip(tip(command, words));
        button.setOnAction(_ -> {
            command.perform();
            if (button instanceof ToggleButton toggle && on != null) {
                toggle.setSelected(on.get());
            }
        });
        command.enabled().subscribe(enabled -> button.setDisable(!enabled));
        return button;
    }

    static Tooltip tip(Command command, Words words) {
        String title = words.say(command.words());
        return new Tooltip(command.keys().isEmpty() ? title : words.say("tip.key", title, command.keys()));
    }
}
