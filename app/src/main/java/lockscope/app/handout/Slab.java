package lockscope.app.handout;

import java.util.List;
import lockscope.app.figure.Mark;
import org.jspecify.annotations.Nullable;

/// A strip of a page that no page break cuts, unless it is a frame and would leave much of a page white.
///
/// @param height pixels of the page
/// @param above the least room to what stands above it on the same page
/// @param staysWithNext whether it may not be the last on its page, as a heading
/// @param marks with their origin at the strip's top left
/// @param frame what it is a frame of, null for other strips
record Slab(
        double height,
        double above,
        boolean staysWithNext,
        List<Mark> marks,
        @Nullable Frame frame) {
    Slab {
        marks = List.copyOf(marks);
    }

    Slab(double height, double above, boolean staysWithNext, List<Mark> marks) {
        this(height, above, staysWithNext, marks, null);
    }

    /// The same strip, never the last on its page.
    Slab withNext() {
        return new Slab(height, above, true, marks, frame);
    }

    /// How high strips are, one under the other; what the first asks for above it does not count.
    static double height(List<Slab> slabs) {
        double height = 0;
        for (int i = 0; i < slabs.size(); i++) {
            height += slabs.get(i).height() + (i == 0 ? 0 : slabs.get(i).above());
        }
        return height;
    }
}
