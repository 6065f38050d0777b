/// Tests of the package of the same name.
@NullMarked
package lockscope.lessons.expression;

import org.jspecify.annotations.NullMarked;
