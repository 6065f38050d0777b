package lockscope.engine.listing;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockscope.engine.listing.ast.Item;
import lockscope.engine.listing.ast.ListingFile;
import lockscope.engine.listing.ast.Name;
import lockscope.engine.program.Place;
import lockscope.engine.program.Program;

/// Turns listings into programs.
public final class Loader {
    private Loader() {}

    /// Loads a strategy and a scenario for the machine.
    ///
    /// @param settings what `--set` gives: takes the place of what the scenario says
    public static Loaded load(Library library, Source strategy, Source scenario, Map<String, String> settings) {
        Problems problems = new Problems();
        Overrides overrides = new Overrides(settings, problems);
        Inclusion first = Inclusion.of(strategy, library, problems);
        Inclusion second = Inclusion.of(scenario, library, problems);
        checkKind(first.file(), ListingFile.Kind.STRATEGY, problems);
        checkKind(second.file(), ListingFile.Kind.SCENARIO, problems);
        return linked(new Linker(first, second, overrides, problems), false, problems);
    }

    /// Loads a strategy alone, for looking at its routines: a program without tasks.
    public static Loaded load(Library library, Source strategy) {
        Problems problems = new Problems();
        Inclusion inclusion = Inclusion.of(strategy, library, problems);
        boolean complete = inclusion.file().kind() == ListingFile.Kind.STRATEGY;
        Linker linker = new Linker(inclusion, nothing(), new Overrides(Collections.emptyMap(), problems), problems);
        return linked(linker, complete, problems);
    }

    private static Inclusion nothing() {
        Name name = new Name("", new Place("", 1, 1));
        List<Item> none = List.of();
        return new Inclusion(new ListingFile(ListingFile.Kind.SCENARIO, name, "", none), none, List.of(), List.of());
    }

    private static Loaded linked(Linker linker, boolean complete, Problems problems) {
        Program program = linker.link(complete);
        return new Loaded(problems.hasErrors() ? null : program, problems.sorted());
    }

    private static void checkKind(ListingFile file, ListingFile.Kind expected, Problems problems) {
        if (file.kind() != expected && !problems.hasErrors()) {
            String word = expected.name().toLowerCase(Locale.ROOT);
            problems.error(file.name(), "found a listing of another kind, expected a " + word);
        }
    }
}
