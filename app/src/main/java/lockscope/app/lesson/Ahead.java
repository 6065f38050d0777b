package lockscope.app.lesson;

/// What comes next, when somebody wants it.
enum Ahead {
    /// A question is open.
    ANSWER,
    /// A scene can be watched.
    WATCH,
    /// A scene stands still at a pause.
    GO_ON,
    /// A scene plays.
    SKIP,
    NEXT,
    /// The last page is done.
    FINISH,
    NEXT_LESSON,
    /// Something is being worked out.
    WAIT
}
