package lockscope.app.figure;

import org.jspecify.annotations.Nullable;

/// How an area is painted: what fills it, what runs around it.
///
/// @param edgeWidth pixels; the edge lies on the outline, half inside
public record Skin(@Nullable Paint fill, @Nullable Paint edge, double edgeWidth, boolean dashed) {
    public static Skin filled(Paint fill) {
        return new Skin(fill, null, 0, false);
    }

    public static Skin outlined(Paint fill, Paint edge, double edgeWidth) {
        return new Skin(fill, edge, edgeWidth, false);
    }

    public static Skin dashed(Paint edge, double edgeWidth) {
        return new Skin(null, edge, edgeWidth, true);
    }

    /// The pale form of a role with its outline.
    public static Skin card(Role role, double edgeWidth) {
        return outlined(Paint.tint(role), Paint.edge(role), edgeWidth);
    }
}
