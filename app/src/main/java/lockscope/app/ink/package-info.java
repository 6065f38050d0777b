/// Draws figures: on a JavaFX canvas and as SVG text, mark by mark the same picture.
@NullMarked
package lockscope.app.ink;

import org.jspecify.annotations.NullMarked;
