/// Lessons on paper: handouts laid out in pages, with the figures of the same runs.
@NullMarked
package lockscope.app.handout;

import org.jspecify.annotations.NullMarked;
