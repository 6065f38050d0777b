/// Presenting: a layout of its own, made to be read from the last row.
@NullMarked
package lockscope.app.present;

import org.jspecify.annotations.NullMarked;
