/// Tests of the package of the same name.
@NullMarked
package lockscope.lessons.course;

import org.jspecify.annotations.NullMarked;
