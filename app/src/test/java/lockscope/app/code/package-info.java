@NullMarked
package lockscope.app.code;

import org.jspecify.annotations.NullMarked;
