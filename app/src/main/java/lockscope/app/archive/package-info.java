/// Saving and opening what the window shows; what is remembered, and what is offered again after a crash.
@NullMarked
package lockscope.app.archive;

import org.jspecify.annotations.NullMarked;
