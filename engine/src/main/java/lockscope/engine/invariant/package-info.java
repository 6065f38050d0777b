/// What must hold in every run, I1 to I15: each rule watches the machine and names whoever breaks it.
@NullMarked
package lockscope.engine.invariant;

import org.jspecify.annotations.NullMarked;
