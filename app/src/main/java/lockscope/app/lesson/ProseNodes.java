package lockscope.app.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;
import lockscope.app.words.Words;
import lockscope.lessons.course.Card;
import lockscope.lessons.course.Glossary;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/// Makes nodes of Markdown. Terms and symbols that have a card show it under the pointer and open it when pressed.
final class ProseNodes {
    private static final double WIDEST_TIP = 340;
    private static final String BULLET = "\u2022";

    private final Parser parser = Parser.builder().build();
    private final Glossary glossary;
    private final Consumer<Card> opener;

    /// @param opener opens a card
    ProseNodes(Glossary glossary, Consumer<Card> opener) {
        this.glossary = glossary;
        this.opener = opener;
    }

    /// All paragraphs and lists of a text.
    VBox text(String markdown) {
        VBox box = new VBox();
        box.getStyleClass().add("prose-box");
        for (org.commonmark.node.Node node = parser.parse(markdown).getFirstChild();
                node != null;
                node = node.getNext()) {
            box.getChildren().addAll(block(node));
        }
        return box;
    }

    private List<Node> block(org.commonmark.node.Node node) {
        List<Node> nodes = new ArrayList<>();
        if (node instanceof BulletList || node instanceof OrderedList) {
            int number = 1;
            for (org.commonmark.node.Node item = node.getFirstChild(); item != null; item = item.getNext()) {
                if (item instanceof ListItem) {
                    nodes.add(item(node instanceof OrderedList ? number++ + "." : BULLET, item));
                }
            }
        } else if (node instanceof Paragraph) {
            nodes.add(flow(node));
        }
        return nodes;
    }

    private HBox item(String sign, org.commonmark.node.Node item) {
        VBox text = new VBox();
        for (org.commonmark.node.Node part = item.getFirstChild(); part != null; part = part.getNext()) {
            text.getChildren().addAll(block(part));
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(new Label(sign), text);
        row.getStyleClass().add("prose-item");
        return row;
    }

    /// One paragraph, or a text that is none, in one flow.
    TextFlow line(String markdown) {
        org.commonmark.node.Node first = parser.parse(markdown).getFirstChild();
        return first == null ? new TextFlow() : flow(first);
    }

    private TextFlow flow(org.commonmark.node.Node paragraph) {
        TextFlow flow = new TextFlow();
        paragraph.accept(new Inline(flow));
        flow.setAccessibleRole(AccessibleRole.TEXT);
        flow.setAccessibleText(plain(flow));
        return flow;
    }

    /// What stands in a flow.
    static String plain(TextFlow flow) {
        StringBuilder text = new StringBuilder();
        flow.getChildren().forEach(node -> text.append(node instanceof Text part ? part.getText() : ""));
        return text.toString();
    }

    /// The cards of all terms and symbols of a text.
    List<Card> cards(String markdown) {
        List<Card> cards = new ArrayList<>();
        parser.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Code code) {
                add(code.getLiteral());
            }

            @Override
            public void visit(Emphasis emphasis) {
                add(words(emphasis));
            }

            private void add(String term) {
                Card card = glossary.card(term);
                if (card != null && !cards.contains(card)) {
                    cards.add(card);
                }
            }
        });
        return cards;
    }

    private static String words(org.commonmark.node.Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(org.commonmark.node.Text words) {
                text.append(words.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak line) {
                text.append(' ');
            }
        });
        return text.toString();
    }

    /// Fills a flow.
    private final class Inline extends AbstractVisitor {
        private final TextFlow flow;

        Inline(TextFlow flow) {
            this.flow = flow;
        }

        @Override
        public void visit(org.commonmark.node.Text text) {
            add(Words.unbroken(text.getLiteral()), "prose");
        }

        @Override
        public void visit(SoftLineBreak line) {
            add(" ", "prose");
        }

        @Override
        public void visit(StrongEmphasis strong) {
            add(words(strong), "prose", "prose-strong");
        }

        @Override
        public void visit(Emphasis emphasis) {
            term(words(emphasis), "prose", "prose-term");
        }

        @Override
        public void visit(Code code) {
            term(code.getLiteral(), "prose", "prose-code");
        }

        private void term(String words, String... styles) {
            Text text = add(words, styles);
            Card card = glossary.card(words);
            if (card != null) {
                text.getStyleClass().add("prose-card");
                Tooltip tip = new Tooltip(card.name() + "\n" + card.text().replaceAll("[`*]", ""));
                tip.setWrapText(true);
                tip.setMaxWidth(WIDEST_TIP);
                tip.setShowDelay(Duration.millis(300));
                Tooltip.install(text, tip);
                text.setOnMouseClicked(event -> {
                    opener.accept(card);
                    event.consume();
                });
            }
        }

        private Text add(String words, String... styles) {
            Text text = new Text(words);
            text.getStyleClass().addAll(styles);
            flow.getChildren().add(text);
            return text;
        }
    }
}
