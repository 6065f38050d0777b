/// What the tests of lessons share.
@NullMarked
package lockscope.lessons;

import org.jspecify.annotations.NullMarked;
