/// The machine that runs listings: one step of one task at a time, and nothing else changes memory.
@NullMarked
package lockscope.engine.machine;

import org.jspecify.annotations.NullMarked;
