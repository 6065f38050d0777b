@NullMarked
package lockscope.app.why;

import org.jspecify.annotations.NullMarked;
