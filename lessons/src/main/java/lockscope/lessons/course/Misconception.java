package lockscope.lessons.course;

/// An idea that is wrong and that many have.
///
/// @param id by which lessons name it
/// @param idea in a learner's words
/// @param truth what is so instead
public record Misconception(String id, String idea, String truth) {}
