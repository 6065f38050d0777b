/// Answers the questions that lessons put to runs, by running them.
@NullMarked
package lockscope.lessons.fact;

import org.jspecify.annotations.NullMarked;
