package lockscope.lessons.reader;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.listing.Nearest;
import lockscope.engine.program.Place;
import lockscope.lessons.Fact;
import lockscope.lessons.Prose;
import org.jspecify.annotations.Nullable;

/// The entries of one block, asked by key.
final class Entries {
    private final List<Entry> entries;
    private final Place place;
    private final Findings findings;

    Entries(Passage block, Place place, Findings findings, List<String> known) {
        this.entries = Entry.of(block, findings);
        this.place = place;
        this.findings = findings;
        for (Entry entry : entries) {
            if (!known.contains(entry.key()) && !entry.key().isEmpty()) {
                String near = Nearest.hint(entry.key(), known);
                String hint = near.isEmpty() ? "; expected one of " + String.join(", ", known) : near;
                findings.error(entry.place(), entry.length(), "found '" + entry.key() + "'" + hint);
            }
        }
    }

    List<Entry> all() {
        return entries;
    }

    List<Entry> all(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).toList();
    }

    @Nullable
    Entry first(String key) {
        List<Entry> all = all(key);
        if (all.size() > 1) {
            findings.error(all.get(1).place(), key.length(), "found '" + key + "' again");
        }
        return all.isEmpty() ? null : all.getFirst();
    }

    Passage required(String key) {
        Entry entry = first(key);
        if (entry == null || entry.text().isEmpty()) {
            findings.error(place, 3, "found no '" + key + "' in this block");
            return new Passage(List.of(), place);
        }
        return entry.text();
    }

    Passage optional(String key) {
        Entry entry = first(key);
        return entry == null ? new Passage(List.of(), place) : entry.text();
    }

    Prose prose(String key) {
        return required(key).prose(findings);
    }

    Prose optionalProse(String key) {
        return optional(key).prose(findings);
    }

    Fact fact(String key) {
        Passage text = required(key);
        return text.isEmpty() ? Passage.nothing(place) : text.fact(findings);
    }

    /// Names between commas.
    List<String> names(Passage text) {
        List<String> names = new ArrayList<>();
        for (String name : text.flat().split(",")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }
}
