/// Runs in simulated time: the driver, runs that can be asked for any moment, and what a moment shows.
@NullMarked
package lockscope.engine.run;

import org.jspecify.annotations.NullMarked;
