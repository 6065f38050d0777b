package lockscope.lessons;

import java.util.List;
import lockscope.engine.program.Place;
import lockscope.lessons.expression.Gap;

/// A text in Markdown with gaps that are filled from runs.
///
/// @param source as its author wrote it
/// @param place where it begins
public record Prose(String source, List<Piece> pieces, Place place) {
    /// A part of a text.
    public sealed interface Piece {
        record Words(String text) implements Piece {}

        record Fact(Gap gap, Place place) implements Piece {}
    }

    public Prose {
        pieces = List.copyOf(pieces);
    }

    /// No text at a place.
    public static Prose none(Place place) {
        return new Prose("", List.of(), place);
    }

    public boolean isEmpty() {
        return source.isBlank();
    }

    /// The facts in it, in order.
    public List<Piece.Fact> facts() {
        return pieces.stream()
                .filter(Piece.Fact.class::isInstance)
                .map(Piece.Fact.class::cast)
                .toList();
    }
}
