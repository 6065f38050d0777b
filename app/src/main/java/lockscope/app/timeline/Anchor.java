package lockscope.app.timeline;

import java.util.Locale;
import lockscope.app.figure.Role;
import org.jspecify.annotations.Nullable;

/// An event as a lane shows it: the how-many-eth slice of its kind. So it is found again at another zoom, and under
/// another strategy, where the same wait comes at another time or not at all.
///
/// @param lane the name of the lane
/// @param role what the slice shows
/// @param count from 1
public record Anchor(String lane, Role role, int count) {

    /// The slice of the lane at that time, else the first one after it; null when there is none.
    public static @Nullable Anchor at(Track track, long nanos) {
        int slice = track.at(nanos) >= 0 ? track.at(nanos) : track.after(nanos);
        if (slice >= track.size()) {
            return null;
        }
        int count = 0;
        for (int i = 0; i <= slice; i++) {
            count += track.role(i) == track.role(slice) ? 1 : 0;
        }
        return new Anchor(track.name(), track.role(slice), count);
    }

    /// The slice of the lane that is meant, -1 for none.
    public int slice(Track track) {
        if (!track.name().equals(lane)) {
            return -1;
        }
        int left = count;
        for (int i = 0; i < track.size(); i++) {
            if (track.role(i) == role && --left == 0) {
                return i;
            }
        }
        return -1;
    }

    /// Such as `ns/3#waits_for_lock#1`; [#parse] reads it.
    @Override
    public String toString() {
        return lane + "#" + role.name().toLowerCase(Locale.ROOT) + "#" + count;
    }

    /// Null for a text that names no event.
    public static @Nullable Anchor parse(String text) {
        int second = text.lastIndexOf('#');
        int first = second <= 0 ? -1 : text.lastIndexOf('#', second - 1);
        String digits = text.substring(second + 1);
        if (first <= 0 || !digits.matches("[1-9]\\d{0,8}")) {
            return null;
        }
        String name = text.substring(first + 1, second);
        for (Role role : Role.values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(name)) {
                return new Anchor(text.substring(0, first), role, Integer.parseInt(digits));
            }
        }
        return null;
    }
}
