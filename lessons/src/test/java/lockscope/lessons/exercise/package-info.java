/// Tests of the package of the same name.
@NullMarked
package lockscope.lessons.exercise;

import org.jspecify.annotations.NullMarked;
