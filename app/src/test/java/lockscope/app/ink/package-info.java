@NullMarked
package lockscope.app.ink;

import org.jspecify.annotations.NullMarked;
