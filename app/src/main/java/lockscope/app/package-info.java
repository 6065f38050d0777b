/// The entry of the program: the window and the command line.
@NullMarked
package lockscope.app;

import org.jspecify.annotations.NullMarked;
