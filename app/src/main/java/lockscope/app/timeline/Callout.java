package lockscope.app.timeline;

/// A text that points at an event.
///
/// @param text one or two lines
public record Callout(Anchor anchor, String text) {}
