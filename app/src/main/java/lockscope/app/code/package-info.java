/// The listing of one routine with a marker for each task on its line, and the difference of two strategies.
///
/// [RoutineText] is what stands in the file, [CodePage] what is shown of it, [CodeFigure] its picture.
/// Pictures know no JavaFX; [CodeDesk] is the view-model.
@NullMarked
package lockscope.app.code;

import org.jspecify.annotations.NullMarked;
