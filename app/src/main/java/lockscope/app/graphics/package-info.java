/// A drawing surface for libraries that draw with AWT: what they draw becomes marks of a figure.
@NullMarked
package lockscope.app.graphics;

import org.jspecify.annotations.NullMarked;
