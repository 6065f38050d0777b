/// Tests of the package of the same name.
@NullMarked
package lockscope.lessons.answer;

import org.jspecify.annotations.NullMarked;
