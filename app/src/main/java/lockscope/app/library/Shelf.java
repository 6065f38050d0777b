package lockscope.app.library;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lockscope.engine.listing.Library;
import lockscope.engine.listing.Source;
import org.jspecify.annotations.Nullable;

/// The listings that ship, and in front of them those that somebody opened or edited, or that a lesson brought. May be read
/// by other threads while it changes; each sees either all or nothing of a change.
public final class Shelf implements Library {
    /// What a listing is.
    public enum Kind {
        STRATEGY,
        SCENARIO,
        COMMON
    }

    private record Key(Kind kind, String name) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int kinds = kind.compareTo(other.kind);
            return kinds == 0 ? name.compareTo(other.name) : kinds;
        }
    }

    private final Library shipped;
    private volatile Map<Key, Source> own = Map.of();
    private volatile Set<Source> lent = Set.of();

    public Shelf(Library shipped) {
        this.shipped = shipped;
    }

    /// Puts a listing in front of whatever has its name.
    public synchronized void put(Kind kind, Source source) {
        Map<Key, Source> after = new TreeMap<>(own);
        after.put(new Key(kind, source.name()), source);
        own = after;
    }

    /// Puts a listing there that nobody has made here, such as a lesson's; once edited it is somebody's own.
    public synchronized void lend(Kind kind, Source source) {
        Set<Source> after = new LinkedHashSet<>(lent);
        after.add(source);
        lent = after;
        put(kind, source);
    }

    /// Takes a listing away that was put there.
    public synchronized void remove(Kind kind, String name) {
        Map<Key, Source> after = new TreeMap<>(own);
        after.remove(new Key(kind, name));
        own = after;
    }

    /// Whether that listing was opened or edited, and is not as it was lent.
    public boolean isSomebodys(Kind kind, String name) {
        Source source = own.get(new Key(kind, name));
        return source != null && !lent.contains(source);
    }

    /// Whether that listing does not ship as it is.
    public boolean isOwn(Kind kind, String name) {
        return own.containsKey(new Key(kind, name));
    }

    /// What ships under that name.
    public @Nullable Source original(Kind kind, String name) {
        return switch (kind) {
            case STRATEGY -> shipped.strategy(name);
            case SCENARIO -> shipped.scenario(name);
            case COMMON -> shipped.common(name);
        };
    }

    private List<String> names(Kind kind, List<String> others) {
        Set<String> names = new LinkedHashSet<>(others);
        own.keySet().stream().filter(key -> key.kind() == kind).forEach(key -> names.add(key.name()));
        return List.copyOf(names);
    }

    private @Nullable Source source(Kind kind, String name) {
        return own.containsKey(new Key(kind, name)) ? own.get(new Key(kind, name)) : original(kind, name);
    }

    @Override
    public List<String> strategies() {
        return names(Kind.STRATEGY, shipped.strategies());
    }

    @Override
    public List<String> scenarios() {
        return names(Kind.SCENARIO, shipped.scenarios());
    }

    @Override
    public @Nullable Source strategy(String name) {
        return source(Kind.STRATEGY, name);
    }

    @Override
    public @Nullable Source scenario(String name) {
        return source(Kind.SCENARIO, name);
    }

    @Override
    public @Nullable Source common(String name) {
        return source(Kind.COMMON, name);
    }
}
