@NullMarked
package lockscope.engine.export;

import org.jspecify.annotations.NullMarked;
