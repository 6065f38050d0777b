package lockscope.app.lesson;

import lockscope.lessons.Question;

/// What follows on a page, one after the other.
sealed interface Item {
    /// @param markdown with its facts filled in
    record Text(String markdown) implements Item {}

    /// A routine to be read.
    record Code(String strategy, String routine) implements Item {}

    /// The five signs of the pictures.
    record Signs() implements Item {}

    record Watch(Scene scene) implements Item {}

    /// @param source the lesson that it comes from
    record Ask(OpenLesson source, Question question) implements Item {}
}
