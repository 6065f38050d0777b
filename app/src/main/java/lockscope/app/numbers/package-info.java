/// The numbers of the window in words: all of them at the playhead, how each is defined, and what it counts.
@NullMarked
package lockscope.app.numbers;

import org.jspecify.annotations.NullMarked;
