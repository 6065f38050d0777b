/// The kernel's sleeping locks and the spinlock, as algorithms over words of the simulated memory.
@NullMarked
package lockscope.engine.lock;

import org.jspecify.annotations.NullMarked;
