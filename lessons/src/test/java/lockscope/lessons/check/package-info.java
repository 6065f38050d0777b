/// Tests of the package of the same name.
@NullMarked
package lockscope.lessons.check;

import org.jspecify.annotations.NullMarked;
