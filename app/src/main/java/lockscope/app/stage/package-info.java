/// The stage: who runs, who waits for what, which namespaces there are and whom the grace period waits for, now.
///
/// [StageModel] says it in values, [StageFigure] draws it at any size.
@NullMarked
package lockscope.app.stage;

import org.jspecify.annotations.NullMarked;
