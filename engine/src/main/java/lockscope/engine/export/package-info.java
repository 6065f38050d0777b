/// Writes traces for other tools, while the run goes on: no row is kept.
@NullMarked
package lockscope.engine.export;

import org.jspecify.annotations.NullMarked;
