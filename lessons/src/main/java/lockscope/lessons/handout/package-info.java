/// Lessons on paper: the sheet for learners, its key, and the notes for whoever teaches.
@NullMarked
package lockscope.lessons.handout;

import org.jspecify.annotations.NullMarked;
