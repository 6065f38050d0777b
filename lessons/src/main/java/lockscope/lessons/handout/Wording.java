package lockscope.lessons.handout;

/// The words of a handout that are not the lesson's.
@FunctionalInterface
public interface Wording {
    /// @param key such as `handout.answer`
    /// @param values that stand in the text
    String say(String key, Object... values);
}
