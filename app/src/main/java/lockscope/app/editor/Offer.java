package lockscope.app.editor;

/// Something that could stand at the caret.
///
/// @param word what is written
/// @param shown how it is listed, with its arguments
/// @param about what it is or does; empty when nobody says
/// @param sleeps whether a task may sleep in it
public record Offer(String word, Kind kind, String shown, String about, boolean sleeps) {
    /// What is offered, in the order of the list.
    public enum Kind {
        NAME,
        FIELD,
        ROUTINE,
        PRIMITIVE,
        KEYWORD
    }
}
