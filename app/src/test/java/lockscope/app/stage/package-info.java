@NullMarked
package lockscope.app.stage;

import org.jspecify.annotations.NullMarked;
