@NullMarked
package lockscope.app.twin;

import org.jspecify.annotations.NullMarked;
