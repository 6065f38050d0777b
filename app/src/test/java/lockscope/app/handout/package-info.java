@NullMarked
package lockscope.app.handout;

import org.jspecify.annotations.NullMarked;
