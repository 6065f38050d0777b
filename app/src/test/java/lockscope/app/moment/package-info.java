@NullMarked
package lockscope.app.moment;

import org.jspecify.annotations.NullMarked;
