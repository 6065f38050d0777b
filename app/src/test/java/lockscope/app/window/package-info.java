@NullMarked
package lockscope.app.window;

import org.jspecify.annotations.NullMarked;
