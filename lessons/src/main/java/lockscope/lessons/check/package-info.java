/// Finds what is wrong with a lesson: by reading it, and by running all that it says.
@NullMarked
package lockscope.lessons.check;

import org.jspecify.annotations.NullMarked;
