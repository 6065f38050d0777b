/// Tests of the package of the same name.
@NullMarked
package lockscope.app.cli;

import org.jspecify.annotations.NullMarked;
