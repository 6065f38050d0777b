package lockscope.lessons.handout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lockscope.engine.listing.Library;
import lockscope.engine.listing.Listing;
import lockscope.engine.listing.Source;
import lockscope.lessons.Variant;

/// The routines of strategies, as they are printed.
final class Routines {
    private static final String MISSING = "________________";

    private final Library library;

    Routines(Library library) {
        this.library = library;
    }

    /// The whole routine; nothing when there is none of that name.
    Optional<Part> of(String strategy, String routine) {
        return lines(strategy, routine).map(lines -> new Part.Listing(String.join("\n", lines)));
    }

    /// The routine with a line left out.
    Optional<Part> without(String line, String strategy, String routine) {
        return lines(strategy, routine)
                .map(lines -> new Part.Listing(
                        lines.stream().map(each -> without(each, line)).collect(Collectors.joining("\n"))));
    }

    private static String without(String line, String missing) {
        boolean same = Variant.bare(line).equals(Variant.bare(missing));
        int indent = line.length() - line.stripLeading().length();
        return same ? " ".repeat(indent) + MISSING : line;
    }

    private Optional<List<String>> lines(String strategy, String routine) {
        Source source = library.strategy(strategy);
        if (source == null) {
            return Optional.empty();
        }
        for (Source part : Listing.withIncluded(library, source)) {
            List<String> lines = part.text().lines().toList();
            for (Listing.Lines found : Listing.of(part).routines()) {
                if (found.routine().equals(routine)) {
                    return Optional.of(lines.subList(found.firstLine() - 1, found.lastLine()));
                }
            }
        }
        return Optional.empty();
    }
}
