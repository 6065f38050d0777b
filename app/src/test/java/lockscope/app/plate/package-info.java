@NullMarked
package lockscope.app.plate;

import org.jspecify.annotations.NullMarked;
