/// What the engine costs, measured by JMH; compiled in the Maven profile `benchmark` only.
@NullMarked
package lockscope.bench;

import org.jspecify.annotations.NullMarked;
