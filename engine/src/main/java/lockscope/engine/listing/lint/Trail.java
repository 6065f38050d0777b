package lockscope.engine.listing.lint;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.program.Place;
import org.jspecify.annotations.Nullable;

/// The way a path came, its last line first.
record Trail(@Nullable Trail before, Place place, String words) {
    private static final int MOST = 12;

    /// The last lines of a trail, in the order in which they run.
    static List<Finding.Step> steps(@Nullable Trail trail) {
        List<Finding.Step> steps = new ArrayList<>();
        for (Trail at = trail; at != null && steps.size() < MOST; at = at.before()) {
            steps.add(new Finding.Step(at.place(), at.words()));
        }
        return List.copyOf(steps.reversed());
    }
}
