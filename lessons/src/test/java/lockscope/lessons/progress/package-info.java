/// Tests of the package of the same name.
@NullMarked
package lockscope.lessons.progress;

import org.jspecify.annotations.NullMarked;
