/// Pictures of the window, each with the numbers that it states.
@NullMarked
package lockscope.app.gallery;

import org.jspecify.annotations.NullMarked;
