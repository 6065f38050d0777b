package lockscope.lessons.answer;

/// An answer with its reason.
///
/// @param reason index as the author wrote them, -1 when none was asked for
/// @param sure whether the learner was sure
public record Given(Answer answer, int reason, boolean sure) {}
