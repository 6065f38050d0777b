package lockscope.app.figure;

/// Which of a role's colours a mark takes.
public enum Tone {
    /// The colour of the state, with its pattern; no text on it.
    FILL,
    /// The strong form that carries text.
    GROUND,
    /// Text on [#GROUND].
    ON,
    /// The pale form behind a group of marks; text of tone [#INK] is readable on it.
    TINT,
    /// Text, on a panel or on [#TINT].
    INK,
    /// The outline of [#FILL] and [#TINT]: always visible on a panel.
    EDGE
}
