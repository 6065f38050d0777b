package lockscope.app.theme;

/// What lies over a fill, so that a state can be told without its colour.
public enum Pattern {
    NONE,
    /// Stripes that rise to the right.
    HATCH,
    /// Thin stripes that fall to the right.
    BACK_HATCH,
    DOTS,
    /// Upright stripes.
    BARS,
    /// Level stripes.
    RUNGS
}
