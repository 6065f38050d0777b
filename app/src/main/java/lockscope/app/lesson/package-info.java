/// Lessons in the window: what is played, asked and answered, first without any view, then the views.
@NullMarked
package lockscope.app.lesson;

import org.jspecify.annotations.NullMarked;
