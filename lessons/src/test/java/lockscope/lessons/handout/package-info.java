/// Tests of the package of the same name.
@NullMarked
package lockscope.lessons.handout;

import org.jspecify.annotations.NullMarked;
