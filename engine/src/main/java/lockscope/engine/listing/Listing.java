package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import lockscope.engine.listing.ast.Item;
import lockscope.engine.listing.ast.ListingFile;
import lockscope.engine.listing.ast.Name;
import lockscope.engine.program.Place;
import org.jspecify.annotations.Nullable;

/// What a listing says of itself, for showing it: read without linking, so of broken ones too.
///
/// @param about what to watch for
/// @param models what a strategy models
/// @param compare the strategies that a scenario compares when nobody chooses others
/// @param breaks the invariants that a scenario breaks by design
/// @param settings what can be set in a scenario
/// @param routines in the order of the file, without those of included files
public record Listing(
        Kind kind,
        String name,
        String title,
        List<String> about,
        List<String> models,
        List<String> leavesOut,
        List<String> includes,
        List<String> compare,
        List<Violation> breaks,
        List<Setting> settings,
        List<Lines> routines) {

    /// What the first word of a file says it is.
    public enum Kind {
        STRATEGY,
        SCENARIO,
        COMMON
    }

    /// An invariant, and the strategies with which it breaks, none for all.
    public record Violation(String invariant, List<String> strategies) {}

    /// Where a routine stands.
    ///
    /// @param commentLine the first line of the comment right above it, else `firstLine`
    /// @param lastLine its closing brace
    public record Lines(String routine, int commentLine, int firstLine, int lastLine) {}

    /// Reads a listing; what cannot be read is left out.
    public static Listing of(Source source) {
        return of(source, Collections.emptyMap());
    }

    /// Reads a listing whose settings are changed.
    public static Listing of(Source source, Map<String, String> settings) {
        ListingFile file = Parser.parse(source, new Problems());
        Kind kind = switch (file.kind()) {
            case STRATEGY -> Kind.STRATEGY;
            case SCENARIO -> Kind.SCENARIO;
            case COMMON -> Kind.COMMON;
        };
        List<String> lines = source.text().lines().toList();
        return new Listing(
                kind,
                file.name().text(),
                file.title(),
                file.items(Item.About.class).stream().map(Item.About::text).toList(),
                file.items(Item.Models.class).stream().map(Item.Models::text).toList(),
                file.items(Item.LeavesOut.class).stream()
                        .map(Item.LeavesOut::text)
                        .toList(),
                file.items(Item.Include.class).stream()
                        .map(include -> include.name().text())
                        .toList(),
                file.items(Item.Compare.class).stream()
                        .flatMap(compare -> compare.strategies().stream())
                        .map(Name::text)
                        .toList(),
                file.items(Item.Expects.class).stream().map(Listing::violation).toList(),
                Offer.of(file, settings),
                file.items(Item.Routine.class).stream()
                        .map(routine -> lines(routine, lines))
                        .toList());
    }

    /// A strategy and what it includes, the strategy first: all the files in which its routines stand.
    public static List<Source> withIncluded(Library library, Source strategy) {
        List<Source> sources = new ArrayList<>();
        sources.addAll(Inclusion.of(strategy, library, new Problems()).sources().reversed());
        return List.copyOf(sources);
    }

    private static Violation violation(Item.Expects expects) {
        return new Violation(
                expects.name().text(),
                expects.strategies().stream().map(Name::text).toList());
    }

    private static Lines lines(Item.Routine routine, List<String> text) {
        int first = routine.name().place().line();
        int comment = first;
        while (comment > 1 && text.get(comment - 2).startsWith("//")) {
            comment--;
        }
        return new Lines(
                routine.name().text(), comment, first, routine.body().end().line());
    }

    /// The routine around a line of this file, or null.
    public @Nullable Lines routineAt(Place place) {
        for (Lines lines : routines) {
            if (lines.firstLine() <= place.line() && place.line() <= lines.lastLine()) {
                return lines;
            }
        }
        return null;
    }
}
