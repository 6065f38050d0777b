/// What would have happened otherwise: edits of a run at a moment, as text, and the runs that they lead to.
@NullMarked
package lockscope.engine.whatif;

import org.jspecify.annotations.NullMarked;
