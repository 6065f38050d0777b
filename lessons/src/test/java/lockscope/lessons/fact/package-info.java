/// Tests of the package of the same name.
@NullMarked
package lockscope.lessons.fact;

import org.jspecify.annotations.NullMarked;
