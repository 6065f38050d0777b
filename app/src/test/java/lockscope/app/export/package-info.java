@NullMarked
package lockscope.app.export;

import org.jspecify.annotations.NullMarked;
