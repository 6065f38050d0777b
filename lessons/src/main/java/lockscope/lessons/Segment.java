package lockscope.lessons;

import java.util.List;
import lockscope.engine.program.Place;

/// A step of a lesson: at most a minute of reading and watching.
///
/// @param id made from its title
public record Segment(String id, String title, List<Block> blocks, Place place) {
    private static final int WORDS_A_MINUTE = 200;

    public Segment {
        blocks = List.copyOf(blocks);
    }

    /// How long reading and watching take, seconds; thinking about questions is not counted.
    public int seconds() {
        int words = 0;
        int playing = 0;
        for (Block block : blocks) {
            switch (block) {
                case Block.Text(Prose prose) -> words += words(prose);
                case Block.Show show -> playing += show.seconds();
                case Block.Listing listing -> {}
                case Block.Look look -> {}
                case Block.Signs signs -> {}
                case Block.Asks asks -> {}
                case Block.Notes notes -> {}
            }
        }
        return playing + words * 60 / WORDS_A_MINUTE;
    }

    private static int words(Prose prose) {
        int words = 0;
        for (Prose.Piece piece : prose.pieces()) {
            words += switch (piece) {
                case Prose.Piece.Words(String text) ->
                    text.isBlank() ? 0 : text.strip().split("\\s+").length;
                case Prose.Piece.Fact fact -> 1;
            };
        }
        return words;
    }
}
