package lockscope.app.figure;

import org.jspecify.annotations.Nullable;

/// Who a mark is and what it says.
///
/// @param id equal in two figures for the same thing, so that it can move from one to the other; empty for marks that
///     just come and go
/// @param tooltip empty for none
/// @param spoken the sentence of a screen reader; empty where a surrounding mark says it
public record Tag(
        String id, String tooltip, String spoken, @Nullable Datum datum) {
    public static final Tag NONE = new Tag("", "", "", null);

    public static Tag of(String id) {
        return new Tag(id, "", "", null);
    }

    /// A mark whose tooltip and spoken sentence are the same.
    public static Tag saying(String id, String sentence, Datum datum) {
        return new Tag(id, sentence, sentence, datum);
    }

    private static final char PART = '#';

    /// The same thing, another part of it.
    ///
    /// @param suffix begins with `#`
    public Tag part(String suffix) {
        return new Tag(id + suffix, tooltip, "", datum);
    }

    /// Whether it is a part of a thing that another mark shows whole.
    public boolean isPart() {
        return id.indexOf(PART) >= 0;
    }

    /// The id of the thing that a mark shows, or shows a part of.
    public static String whole(String id) {
        int part = id.indexOf(PART);
        return part < 0 ? id : id.substring(0, part);
    }
}
