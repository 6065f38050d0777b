package lockscope.app.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lockscope.app.command.Command;
import lockscope.app.command.Section;
import lockscope.app.shell.Shell;
import lockscope.app.words.Words;

/// Every command of the mode that the window is in, by section; made anew each time it opens.
final class MainMenu {
    private final Shell shell;
    private final Words words;

    MainMenu(Shell shell) {
        this.shell = shell;
        this.words = shell.words();
    }

    void attach(MenuButton button) {
        button.setOnShowing(_ -> button.getItems().setAll(menus()));
        button.getItems().setAll(menus());
    }

    /// Only these commands, without sections.
    void attach(MenuButton button, List<String> ids) {
        button.setOnShowing(_ -> button.getItems().setAll(items(ids)));
        button.getItems().setAll(items(ids));
    }

    private List<MenuItem> items(List<String> ids) {
        return ids.stream().map(id -> item(shell.commands().get(id))).toList();
    }

    private List<Menu> menus() {
        List<Menu> menus = new ArrayList<>();
        for (Section section : Section.values()) {
            Menu menu = new Menu(words.say("section." + section));
            shell.commands().in(shell.modeProperty().get()).stream()
                    .filter(command -> command.section() == section)
                    .map(this::item)
                    .forEach(menu.getItems()::add);
            if (!menu.getItems().isEmpty()) {
                menus.add(menu);
            }
        }
        return menus;
    }

    private MenuItem item(Command command) {
        MenuItem item = command.on() == null ? new MenuItem() : checked(command);
        Label name = new Label(words.say(command.words()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label key = new Label(command.keys());
        key.getStyleClass().add("faint");
        HBox row = new HBox(name, space, key);
        row.getStyleClass().add("menu-row");
        item.setGraphic(row);
        item.setDisable(!command.enabled().get());
        item.setOnAction(_ -> command.perform());
        return item;
    }

    private static CheckMenuItem checked(Command command) {
        CheckMenuItem item = new CheckMenuItem();
        item.setSelected(command.on() != null && command.on().get());
        return item;
    }
}
