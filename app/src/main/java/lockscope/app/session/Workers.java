package lockscope.app.session;

import java.util.concurrent.Executor;

/// Who does the work of a session; nobody waits behind somebody else's kind of work.
///
/// @param runs makes runs
/// @param moments reads finished runs at the playhead, at every frame
/// @param folds reads finished runs from end to end: charts, comparisons, histories
/// @param trials runs what might have been
/// @param ui changes properties
public record Workers(Executor runs, Executor moments, Executor folds, Executor trials, Executor ui) {}
