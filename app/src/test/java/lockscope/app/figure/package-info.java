@NullMarked
package lockscope.app.figure;

import org.jspecify.annotations.NullMarked;
