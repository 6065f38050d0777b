package lockscope.engine.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A library in which one common file is another.
record WithCommon(Library library, String name, Source common) implements Library {
    @Override
    public List<String> strategies() {
        return library.strategies();
    }

    @Override
    public List<String> scenarios() {
        return library.scenarios();
    }

    @Override
    public @Nullable Source strategy(String wanted) {
        return library.strategy(wanted);
    }

    @Override
    public @Nullable Source scenario(String wanted) {
        return library.scenario(wanted);
    }

    @Override
    public @Nullable Source common(String wanted) {
        return wanted.equals(name) ? common : library.common(wanted);
    }
}
