/// Every order of steps of a small scenario: asked for, watched, and walked through.
///
/// [Question] and [Finding] are what was asked and what came of it, [Walks] the ways that were gone through a scenario step
/// by step, [StateMap] the picture of the states; [ExplorerDesk] is the view-model, [ExplorerPane] its view.
@NullMarked
package lockscope.app.explorer;

import org.jspecify.annotations.NullMarked;
