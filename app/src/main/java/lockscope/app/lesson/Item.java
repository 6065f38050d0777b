package lockscope.app.lesson;

import lockscope.lessons.Question;

/// What follows on a page, one after the other.
sealed interface Item {
    /// Whether the learner has to do something before the page goes on.
    default boolean isGate() {
        return switch (this) {
            case Watch _, Refute _, Ask _ -> true;
            case Text _, Code _, Signs _ -> false;
        };
    }

    /// @param markdown with its facts filled in
    record Text(String markdown) implements Item {}

    /// A routine to be read.
    record Code(String strategy, String routine) implements Item {}

    /// The five signs of the pictures.
    record Signs() implements Item {}

    record Watch(Scene scene) implements Item {}

    /// The run that shows why an answer is wrong.
    ///
    /// @param source the lesson that it comes from
    record Refute(OpenLesson source, Scene scene) implements Item {}

    /// @param source the lesson that it comes from
    record Ask(OpenLesson source, Question question) implements Item {}
}
