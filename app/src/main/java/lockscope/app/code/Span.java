package lockscope.app.code;

import lockscope.engine.program.Primitive;
import org.jspecify.annotations.Nullable;

/// A part of a line that is shown in one way.
///
/// @param primitive the primitive whose name it is, null for all else
public record Span(String text, Kind kind, @Nullable Primitive primitive) {
    /// What a part of a line is.
    public enum Kind {
        CODE,
        /// The name of a primitive.
        PRIMITIVE,
        /// The name of another routine of the listing.
        ROUTINE,
        COMMENT
    }
}
