package lockscope.app.lesson;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lockscope.lessons.Block;
import org.jspecify.annotations.Nullable;

/// A segment of a lesson, ready to be played.
///
/// @param looks the parts of the window that it is about
/// @param notes for whoever teaches, null for none
record Page(
        String id,
        String title,
        List<Item> items,
        Set<Block.Spot> looks,
        @Nullable Notes notes) {
    /// What a teacher is told; texts are Markdown.
    ///
    /// @param minutes how long the page takes
    record Notes(String say, String ask, String answers, String split, int minutes) {}

    Page {
        items = List.copyOf(items);
        looks = Set.copyOf(looks);
    }

    /// The parts of runs that are watched on it.
    Stream<Scene> scenes() {
        return items.stream()
                .filter(Item.Watch.class::isInstance)
                .map(Item.Watch.class::cast)
                .map(Item.Watch::scene);
    }
}
