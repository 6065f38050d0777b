/// Why a task does not go on: each wait as a value, and the chain from it to what is no wait.
///
/// Read from one moment of the memory ([Moment]); the words belong to whoever shows it.
@NullMarked
package lockscope.engine.why;

import org.jspecify.annotations.NullMarked;
