@NullMarked
package lockscope.app.lesson;

import org.jspecify.annotations.NullMarked;
