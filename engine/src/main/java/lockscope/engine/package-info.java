/// What every part of the engine speaks of: simulated time.
@NullMarked
package lockscope.engine;

import org.jspecify.annotations.NullMarked;
