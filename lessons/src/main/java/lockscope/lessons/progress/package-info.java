/// What a learner has done, as a file of their own; and a class of such files.
@NullMarked
package lockscope.lessons.progress;

import org.jspecify.annotations.NullMarked;
