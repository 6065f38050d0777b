package lockscope.app.cli;

import java.util.List;
import lockscope.engine.listing.Listing;
import lockscope.engine.listing.Setting;

/// What a listing says of itself: what it is, what it leaves out, what can be set.
final class ListingCard {
    private static final String INDENT = "  ";
    private static final int WIDTH = 96;

    private final Console console;

    ListingCard(Console console) {
        this.console = console;
    }

    void print(Listing listing) {
        console.say(console.heading(listing.name() + ": " + listing.title()));
        listing.about().forEach(text -> paragraph("", text));
        if (!listing.models().isEmpty()) {
            section("models", listing.models());
        }
        if (!listing.compare().isEmpty()) {
            section("compares", List.of(String.join(", ", listing.compare())));
        }
        for (Listing.Violation violation : listing.breaks()) {
            String with = violation.strategies().isEmpty() ? "" : " with " + String.join(", ", violation.strategies());
            section("breaks by design", List.of(violation.invariant() + with));
        }
        if (!listing.leavesOut().isEmpty()) {
            section("leaves out", listing.leavesOut());
        }
        settings(listing.settings());
        console.say("");
    }

    private void section(String title, List<String> texts) {
        console.say(INDENT + console.faint(title + ":"));
        texts.forEach(text -> paragraph(INDENT, text));
    }

    private void settings(List<Setting> settings) {
        if (settings.isEmpty()) {
            return;
        }
        Table table = new Table("--set", "<now", "<can be", "<meaning");
        for (Setting setting : settings) {
            table.row(
                    setting.key(),
                    setting.value().isEmpty() ? "-" : setting.value(),
                    setting.range(),
                    setting.meaning());
        }
        console.say("");
        table.print(console, INDENT);
    }

    /// Breaks a text into lines.
    private void paragraph(String indent, String text) {
        StringBuilder line = new StringBuilder(indent + INDENT);
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > WIDTH) {
                console.say(line.toString().stripTrailing());
                line = new StringBuilder(indent + INDENT);
            }
            line.append(word).append(' ');
        }
        console.say(line.toString().stripTrailing());
    }

    static void write(Json json, String name, List<Listing> listings) {
        json.beginArray(name);
        for (Listing listing : listings) {
            json.beginObject().field("name", listing.name()).field("title", listing.title());
            strings(json, "about", listing.about());
            strings(json, "models", listing.models());
            strings(json, "compare", listing.compare());
            strings(json, "leaves_out", listing.leavesOut());
            json.beginArray("settings");
            for (Setting setting : listing.settings()) {
                json.beginObject()
                        .field("key", setting.key())
                        .field("value", setting.value())
                        .field("range", setting.range())
                        .field("meaning", setting.meaning())
                        .endObject();
            }
            json.endArray().endObject();
        }
        json.endArray();
    }

    private static void strings(Json json, String name, List<String> values) {
        json.beginArray(name);
        values.forEach(json::item);
        json.endArray();
    }
}
