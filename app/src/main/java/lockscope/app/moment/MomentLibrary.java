package lockscope.app.moment;

import java.util.List;
import lockscope.engine.listing.Library;
import lockscope.engine.listing.Source;
import org.jspecify.annotations.Nullable;

/// The listings that a moment brings along, before those that ship. It never opens a file of the user's.
public record MomentLibrary(SavedMoment moment, Library shipped) implements Library {
    @Override
    public List<String> strategies() {
        return shipped.strategies();
    }

    @Override
    public List<String> scenarios() {
        return shipped.scenarios();
    }

    @Override
    public @Nullable Source strategy(String name) {
        Source own = own(name);
        return own == null ? shipped.strategy(name) : own;
    }

    @Override
    public @Nullable Source scenario(String name) {
        Source own = own(name);
        return own == null ? shipped.scenario(name) : own;
    }

    @Override
    public @Nullable Source common(String name) {
        Source own = own(name);
        return own == null ? shipped.common(name) : own;
    }

    private @Nullable Source own(String name) {
        String text = moment.listings().get(name);
        return text == null ? null : new Source(name, text);
    }
}
