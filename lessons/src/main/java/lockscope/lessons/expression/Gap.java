package lockscope.lessons.expression;

import org.jspecify.annotations.Nullable;

/// What stands in double braces in a text.
///
/// @param source as the author wrote it
/// @param words for a claim the words that stand there when it holds; null for a value
public record Gap(
        String source, Expression expression, @Nullable String words, Format format) {
    /// Whether it is a claim: words that are true only while an expression is.
    public boolean isClaim() {
        return words != null;
    }
}
