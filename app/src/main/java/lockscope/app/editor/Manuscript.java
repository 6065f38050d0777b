package lockscope.app.editor;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockscope.app.library.Shelf;
import lockscope.engine.listing.Source;
import org.jspecify.annotations.Nullable;

/// A listing that somebody writes. Its name is the one in its head line.
///
/// @param original the shipped listing that it began as; empty for one that began with nothing
/// @param file where it was saved, null when it was not
public record Manuscript(
        Shelf.Kind kind,
        String text,
        String original,
        @Nullable Path file) {
    private static final Pattern HEAD =
            Pattern.compile("^(\\s*(?:strategy|scenario|common)\\s+)([^\\s\";]+)", Pattern.MULTILINE);

    /// A copy of a listing under a name of its own.
    public static Manuscript copyOf(Shelf.Kind kind, Source original, String name) {
        return new Manuscript(kind, original.text(), original.name(), null).withName(name);
    }

    /// The name in its head line; empty when it has none.
    public String name() {
        Matcher head = HEAD.matcher(text);
        return head.find() ? head.group(2) : "";
    }

    public Manuscript withText(String other) {
        return new Manuscript(kind, other, original, file);
    }

    /// With another name in its head line.
    public Manuscript withName(String name) {
        Matcher head = HEAD.matcher(text);
        return head.find() ? withText(text.substring(0, head.start(2)) + name + text.substring(head.end(2))) : this;
    }

    public Manuscript withFile(Path other) {
        return new Manuscript(kind, text, original, other);
    }

    /// What is loaded.
    public Source source() {
        return new Source(name(), text);
    }
}
