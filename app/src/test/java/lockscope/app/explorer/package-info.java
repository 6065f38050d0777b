@NullMarked
package lockscope.app.explorer;

import org.jspecify.annotations.NullMarked;
