package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockscope.engine.listing.ast.Name;
import org.jspecify.annotations.Nullable;

/// The global names of a strategy, or of a scenario around which a strategy's lie.
final class Scope {
    private final @Nullable Scope outer;
    private final Problems problems;
    private final Map<String, Symbol> symbols = new TreeMap<>();

    Scope(@Nullable Scope outer, Problems problems) {
        this.outer = outer;
        this.problems = problems;
    }

    void declare(Name name, Symbol symbol) {
        Symbol before = find(name.text());
        if (before != null) {
            problems.error(
                    name,
                    "'" + name.text() + "' is declared twice; the other one, " + before.spoken() + ", is at "
                            + before.place());
        } else if (Words.isTaken(name.text())) {
            problems.error(name, "'" + name.text() + "' is a word of the language; choose another name");
        } else {
            symbols.put(name.text(), symbol);
        }
    }

    /// Declares what every program has.
    void predefine(String name, Symbol symbol) {
        symbols.put(name, symbol);
    }

    @Nullable
    Symbol find(String name) {
        Symbol symbol = symbols.get(name);
        return symbol != null || outer == null ? symbol : outer.find(name);
    }

    /// The names of all symbols of a type, those of the strategy last.
    List<String> names(Class<? extends Symbol> type) {
        List<String> names = new ArrayList<>();
        symbols.forEach((name, symbol) -> {
            if (type.isInstance(symbol)) {
                names.add(name);
            }
        });
        if (outer != null) {
            names.addAll(outer.names(type));
        }
        return names;
    }
}
