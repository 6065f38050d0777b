package lockscope.app.lesson;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lockscope.app.shell.Shell;
import lockscope.app.words.Words;
import lockscope.lessons.course.Card;
import lockscope.lessons.course.Course;

/// The cards of the glossary: those of a page first, then all.
final class Cards {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 640;

    private final Shell shell;
    private final Words words;
    private final Course course;

    Cards(Shell shell, Course course) {
        this.shell = shell;
        this.words = shell.words();
        this.course = course;
    }

    /// @param first the cards that stand at the top
    void open(List<Card> first) {
        TextField search = new TextField();
        search.setPromptText(words.say("cards.prompt"));
        VBox list = new VBox();
        list.getStyleClass().add("cards");
        search.textProperty().subscribe(text -> fill(list, first, text.strip()));
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label title = new Label(words.say("cards.title"));
        title.getStyleClass().add("raised-title");
        VBox sheet = new VBox(title, search, scroll);
        sheet.getStyleClass().add("card-sheet");
        sheet.setMaxSize(WIDTH, HEIGHT);
        shell.layers().show(sheet, Pos.CENTER);
        search.requestFocus();
    }

    private void fill(VBox list, List<Card> first, String text) {
        List<Card> cards = new ArrayList<>();
        for (Card card : text.isEmpty() ? first : List.<Card>of()) {
            cards.add(card);
        }
        for (Card card : course.glossary().cards()) {
            boolean found = text.isEmpty()
                    || card.names().stream()
                            .anyMatch(name -> name.toLowerCase(java.util.Locale.ROOT)
                                    .contains(text.toLowerCase(java.util.Locale.ROOT)));
            if (found && !cards.contains(card)) {
                cards.add(card);
            }
        }
        list.getChildren().setAll(cards.stream().map(Cards::card).toList());
    }

    private static VBox card(Card card) {
        Label name = new Label(card.name());
        name.getStyleClass().add("card-name");
        Label text = new Label(card.text().replaceAll("[`*]", "").replace('\n', ' '));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        VBox box = new VBox(name, text);
        box.getStyleClass().add("card");
        return box;
    }
}
