/// Two strategies on the same work: which waits vanished, and which costs grew.
///
/// [WaterfallModel] says it in values, [WaterfallFigure] draws it, [CauseWords] names what tasks wait for.
@NullMarked
package lockscope.app.waterfall;

import org.jspecify.annotations.NullMarked;
