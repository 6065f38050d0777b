@NullMarked
package lockscope.app.waterfall;

import org.jspecify.annotations.NullMarked;
