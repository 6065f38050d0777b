/// Names for the words of the simulated memory: one file a structure of the kernel.
@NullMarked
package lockscope.engine.state;

import org.jspecify.annotations.NullMarked;
