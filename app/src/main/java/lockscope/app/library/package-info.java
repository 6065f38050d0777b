/// Where listings come from: those that ship, and files of a user's own.
@NullMarked
package lockscope.app.library;

import org.jspecify.annotations.NullMarked;
