package lockscope.lessons.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The cards of all terms and symbols, by any of their names.
public final class Glossary {
    private final List<Card> cards = new ArrayList<>();
    private final Map<String, Card> byName = new TreeMap<>();

    /// Reads cards: `## TERM, OTHER FORM` and a text under it.
    public Glossary(String text) {
        for (String part : ("\n" + text).split("\n## ", -1)) {
            int end = part.indexOf('\n');
            if (end > 0 && !part.startsWith("#")) {
                List<String> names = new ArrayList<>();
                for (String name : part.substring(0, end).split(",")) {
                    names.add(name.strip());
                }
                add(new Card(names, part.substring(end).strip()));
            }
        }
    }

    private void add(Card card) {
        if (card.text().isEmpty()) {
            return;
        }
        cards.add(card);
        for (String name : card.names()) {
            byName.put(key(name), card);
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\(\\)$", "");
    }

    /// In the order of the file.
    public List<Card> cards() {
        return List.copyOf(cards);
    }

    /// The card of a term in one of its forms, null for none.
    public @Nullable Card card(String term) {
        return byName.get(key(term));
    }
}
