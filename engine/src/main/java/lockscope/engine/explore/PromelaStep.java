package lockscope.engine.explore;

/// One way in which a line can go.
///
/// @param condition when it goes that way
/// @param effect statements, each with its semicolon
/// @param next the line that follows, [#END] when the task has ended
record PromelaStep(String condition, String effect, int next) {
    static final int END = -1;
}
