/// The run as tables and sentences, for those who do not see the pictures: the same lanes, waits and sums, up to the
/// same horizon.
@NullMarked
package lockscope.app.twin;

import org.jspecify.annotations.NullMarked;
