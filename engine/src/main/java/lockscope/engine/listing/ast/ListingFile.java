package lockscope.engine.listing.ast;

import java.util.List;

/// A parsed file.
public record ListingFile(Kind kind, Name name, String title, List<Item> items) {
    /// What the first word of the file says it is.
    public enum Kind {
        STRATEGY,
        SCENARIO,
        COMMON
    }

    /// The items of one type, in the order of the file.
    public <T extends Item> List<T> items(Class<T> type) {
        return items.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
