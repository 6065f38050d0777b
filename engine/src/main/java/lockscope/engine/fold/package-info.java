/// What a trace says: pure folds, each named after its result.
///
/// Every fold takes the rows of a run in order, up to a horizon beyond which it reads nothing. Those that want totals
/// only read as the run goes ([lockscope.engine.trace.Trace.Fold]) and keep nothing that grows with it.
@NullMarked
package lockscope.engine.fold;

import org.jspecify.annotations.NullMarked;
