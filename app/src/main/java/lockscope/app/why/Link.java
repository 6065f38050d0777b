package lockscope.app.why;

import lockscope.app.figure.Datum;
import lockscope.app.figure.Role;
import org.jspecify.annotations.Nullable;

/// One member of a chain of waits, in words.
///
/// @param datum what it is, null for what cannot be selected
/// @param chip its name
/// @param brief a few words, to stand beside the name
/// @param sentence the whole sentence
public record Link(@Nullable Datum datum, String chip, Role role, String brief, String sentence) {}
