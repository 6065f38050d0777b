/// What happened in a run, as columns of numbers.
@NullMarked
package lockscope.engine.trace;

import org.jspecify.annotations.NullMarked;
