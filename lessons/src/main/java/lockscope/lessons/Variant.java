package lockscope.lessons;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.listing.Listing;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Place;

/// A strategy made from another by changing lines of it.
///
/// @param base the strategy that it changes
public record Variant(String name, String base, String title, List<Edit> edits, Place place) {
    public Variant {
        edits = List.copyOf(edits);
    }

    /// Lines of a routine and what stands in their place; comments and blanks do not matter in the old ones.
    public record Edit(String routine, List<String> old, List<String> fresh, Place place) {
        public Edit {
            old = List.copyOf(old);
            fresh = List.copyOf(fresh);
        }
    }

    /// Edits that do not fit the base; the message is for the author.
    public static final class Misfit extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Place place;

        Misfit(Place place, String message) {
            super(message);
            this.place = place;
        }

        /// Where the edit stands.
        public Place place() {
            return place;
        }
    }

    /// The text of this strategy.
    public Source of(Source strategy) throws Misfit {
        List<String> lines = new ArrayList<>(strategy.text().lines().toList());
        for (Edit edit : edits) {
            apply(edit, strategy, lines);
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("strategy ")) {
                lines.set(i, "strategy " + name + " \"" + title.replace("\"", "") + "\";");
                break;
            }
        }
        return new Source(name, String.join("\n", lines) + "\n");
    }

    private static void apply(Edit edit, Source strategy, List<String> lines) throws Misfit {
        Listing listing = Listing.of(new Source(strategy.name(), String.join("\n", lines) + "\n"));
        for (Listing.Lines routine : listing.routines()) {
            if (routine.routine().equals(edit.routine())) {
                replace(edit, routine, lines);
                return;
            }
        }
        throw new Misfit(edit.place(), "found no routine '" + edit.routine() + "' in " + strategy.name());
    }

    private static void replace(Edit edit, Listing.Lines routine, List<String> lines) throws Misfit {
        int count = edit.old().size();
        for (int first = routine.firstLine() - 1; first + count <= routine.lastLine(); first++) {
            boolean same = true;
            for (int i = 0; i < count && same; i++) {
                same = bare(lines.get(first + i)).equals(bare(edit.old().get(i)));
            }
            if (same) {
                lines.subList(first, first + count).clear();
                lines.addAll(first, edit.fresh());
                return;
            }
        }
        throw new Misfit(edit.place(), "found no such lines in routine '" + edit.routine() + "'");
    }

    /// A line without comment and blanks: what two ways to write it have in common.
    public static String bare(String line) {
        int comment = line.indexOf("//");
        return (comment < 0 ? line : line.substring(0, comment)).replaceAll("\\s+", "");
    }
}
