/// The simulated memory: flat arrays of words, copied, compared and hashed as a whole.
@NullMarked
package lockscope.engine.memory;

import org.jspecify.annotations.NullMarked;
