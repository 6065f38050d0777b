/// Tests of the package of the same name.
@NullMarked
package lockscope.lessons.reader;

import org.jspecify.annotations.NullMarked;
