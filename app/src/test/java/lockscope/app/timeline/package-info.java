@NullMarked
package lockscope.app.timeline;

import org.jspecify.annotations.NullMarked;
