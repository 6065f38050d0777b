/// The history of one or two runs as lanes over a shared axis.
///
/// [TimelineModel] says it in values, [TimelineFigure] draws the part of it that can be seen.
@NullMarked
package lockscope.app.timeline;

import org.jspecify.annotations.NullMarked;
