package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lockscope.engine.listing.ast.Item;
import lockscope.engine.listing.ast.ListingFile;
import lockscope.engine.listing.ast.Name;

/// A file together with what it includes: routines of an included file give way to those of the including one.
///
/// @param sources the included files first
record Inclusion(ListingFile file, List<Item> items, List<Item.Routine> routines, List<Source> sources) {
    private static final int DEEPEST = 8;

    /// The items of one type, the included files' first.
    <T extends Item> List<T> items(Class<T> type) {
        return items.stream().filter(type::isInstance).map(type::cast).toList();
    }

    static Inclusion of(Source source, Library library, Problems problems) {
        ListingFile file = Parser.parse(source, problems);
        Collector collector = new Collector(library, problems);
        Map<String, Item.Routine> routines = collector.collect(file, source, 0);
        return new Inclusion(
                file, List.copyOf(collector.items), List.copyOf(routines.values()), List.copyOf(collector.sources));
    }

    private static final class Collector {
        private final Library library;
        private final Problems problems;
        private final Set<String> included = new TreeSet<>();
        private final List<Item> items = new ArrayList<>();
        private final List<Source> sources = new ArrayList<>();

        Collector(Library library, Problems problems) {
            this.library = library;
            this.problems = problems;
        }

        Map<String, Item.Routine> collect(ListingFile file, Source source, int depth) {
            Map<String, Item.Routine> routines = new LinkedHashMap<>();
            for (Item.Include include : file.items(Item.Include.class)) {
                include(include.name(), depth).forEach((name, routine) -> {
                    Item.Routine before = routines.putIfAbsent(name, routine);
                    if (before != null) {
                        twice(routine, before);
                    }
                });
            }
            Set<String> own = new TreeSet<>();
            for (Item item : file.items()) {
                if (item instanceof Item.Routine routine) {
                    String name = routine.name().text();
                    Item.Routine before = routines.put(name, routine);
                    if (!own.add(name) && before != null) {
                        twice(routine, before);
                    }
                } else if (file.kind() == ListingFile.Kind.SCENARIO || !isOfScenario(item)) {
                    items.add(item);
                } else {
                    problems.error(
                            item.place(), "found what belongs into a scenario, expected a declaration or a routine");
                }
            }
            sources.add(source);
            return routines;
        }

        private void twice(Item.Routine routine, Item.Routine before) {
            String name = routine.name().text();
            String message = "the routine '" + name + "' is defined twice; the other one is at "
                    + before.name().place();
            problems.error(routine.name(), message);
        }

        private Map<String, Item.Routine> include(Name name, int depth) {
            if (!included.add(name.text())) {
                return Collections.emptyMap();
            }
            boolean simple = !name.text().contains("/") && !name.text().contains("..");
            Source source = simple && depth < DEEPEST ? library.common(name.text()) : null;
            if (source == null) {
                String reason = !simple
                        ? "expected the plain name of a common file, without a path"
                        : depth < DEEPEST ? "no common file has this name" : "includes are nested too deeply";
                problems.error(name, "found 'include " + name.text() + "'; " + reason);
                return Collections.emptyMap();
            }
            ListingFile file = Parser.parse(source, problems);
            if (file.kind() != ListingFile.Kind.COMMON) {
                problems.error(name, "found '" + name.text() + "', which is no common file; only those are included");
            }
            return collect(file, source, depth + 1);
        }
    }

    private static boolean isOfScenario(Item item) {
        return switch (item) {
            case Item.Machine other -> true;
            case Item.Costs other -> true;
            case Item.Param other -> true;
            case Item.Ops other -> true;
            case Item.Task other -> true;
            case Item.Kill other -> true;
            case Item.Expects other -> true;
            case Item.Compare other -> true;
            case Item.Until other -> true;
            case Item.Claim other -> true;
            case Item.About other -> false;
            case Item.Include other -> false;
            case Item.LeavesOut other -> false;
            case Item.Models other -> false;
            case Item.Waives other -> false;
            case Item.Lock other -> false;
            case Item.Variable other -> false;
            case Item.ListHead other -> false;
            case Item.Workqueue other -> false;
            case Item.Work other -> false;
            case Item.Fields other -> false;
            case Item.Routine other -> false;
        };
    }
}
