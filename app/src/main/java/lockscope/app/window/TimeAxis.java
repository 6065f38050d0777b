package lockscope.app.window;

/// A picture with a time axis, as far as [TimeInput] must know it. Places are pixels of the picture.
interface TimeAxis {
    /// Where the axis begins.
    double plotLeft();

    double plotWidth();

    /// Whether a press there moves the playhead.
    boolean isRuler(double y);

    /// Whether the whole run is shown at that height, to be moved in.
    default boolean isOverview(double y) {
        return false;
    }

    default void scrollLanes(int lanes) {}

    /// Whether something at that place is to be moved by itself.
    default boolean grab(double x, double y) {
        return false;
    }

    /// Moves what was grabbed.
    default void move(double right, double down) {}

    default void doubleClick(double x, double y) {}
}
