package lockscope.engine.program;

/// What a scenario claims of every way in which it can go; the explorer looks at it.
///
/// @param condition of global variables, and of fields of operations
/// @param place where it is written
/// @param text as it is written, without the semicolon
public record Property(Kind kind, Expr condition, Place place, String text) {
    /// What is claimed of the condition.
    public enum Kind {
        /// In every state.
        ALWAYS,
        /// In no state.
        NEVER,
        /// In some state that can be reached.
        POSSIBLE,
        /// On every way, sooner or later.
        EVENTUALLY;

        /// The word of the language.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
