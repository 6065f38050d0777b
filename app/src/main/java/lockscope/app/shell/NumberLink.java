package lockscope.app.shell;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import lockscope.app.words.Words;

/// A number in words that leads to what it counts.
public final class NumberLink {
    private NumberLink() {}

    /// @param of what is counted, as in "...: what does it count?"
    public static Hyperlink of(Words words, String text, String of, Runnable action) {
        Hyperlink link = new Hyperlink(Words.unbroken(text));
        link.setMnemonicParsing(false);
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.getStyleClass().add("number-link");
        link.setTooltip(new Tooltip(words.say("number.ask", of)));
        link.setOnAction(_ -> {
            // it is there to be pressed again
            link.setVisited(false);
            action.run();
        });
        return link;
    }
}
