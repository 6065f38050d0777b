package lockscope.app.lesson;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lockscope.app.figure.Role;
import lockscope.app.shell.Look;
import lockscope.lessons.course.Card;
import lockscope.lessons.course.Glossary;

/// The five signs of the pictures, each with what it means.
final class SignCards extends VBox {
    private static final List<Role> SIGNS =
            List.of(Role.RUNS, Role.WAITS_FOR_LOCK, Role.WAITS_FOR_RCU, Role.READER, Role.RUNNABLE);

    /// Their names in the glossary, in the order of their roles.
    private static final List<String> NAMES =
            List.of("runs", "waits", "waits for RCU", "in a read section", "runnable");

    SignCards(Glossary glossary, Look look) {
        getStyleClass().add("signs");
        for (int i = 0; i < SIGNS.size(); i++) {
            Card card = glossary.card(NAMES.get(i));
            VBox text = new VBox(label(NAMES.get(i), "sign-name"));
            if (card != null) {
                text.getChildren().add(label(card.text(), "sign-text"));
            }
            HBox.setHgrow(text, Priority.ALWAYS);
            HBox row = new HBox(new Swatch(SIGNS.get(i), look), text);
            row.getStyleClass().add("sign");
            getChildren().add(row);
        }
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
