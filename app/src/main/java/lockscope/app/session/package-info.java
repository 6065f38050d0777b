/// What the window shows, without the window: the chosen set-up, its runs, the playhead and what follows from it.
///
/// [Session] is the root view-model: properties out, commands in.
@NullMarked
package lockscope.app.session;

import org.jspecify.annotations.NullMarked;
