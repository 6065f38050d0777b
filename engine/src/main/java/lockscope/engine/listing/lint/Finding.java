package lockscope.engine.listing.lint;

import java.util.List;
import lockscope.engine.program.Place;

/// Something about locking that is wrong on at least one path.
///
/// @param path the lines that lead there
public record Finding(Place place, String message, List<Step> path) {
    /// One line of a path.
    public record Step(Place place, String words) {}
}
