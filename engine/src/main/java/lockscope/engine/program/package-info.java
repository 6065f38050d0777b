/// A strategy and a scenario, checked, linked and ready to run: the only thing the machine is given.
@NullMarked
package lockscope.engine.program;

import org.jspecify.annotations.NullMarked;
