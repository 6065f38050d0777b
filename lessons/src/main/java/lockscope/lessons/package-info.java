/// Lessons: chapters of prose, listings and facts that are checked by running them.
@NullMarked
package lockscope.lessons;

import org.jspecify.annotations.NullMarked;
