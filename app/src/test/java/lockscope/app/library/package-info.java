@NullMarked
package lockscope.app.library;

import org.jspecify.annotations.NullMarked;
