/// The main window: toolbar, stages, timeline, status line. Controllers bind and forward; [lockscope.app.session]
/// decides.
@NullMarked
package lockscope.app.window;

import org.jspecify.annotations.NullMarked;
