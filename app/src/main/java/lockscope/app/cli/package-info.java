/// The command line: what the window can run, compare or explain, a shell script can.
@NullMarked
package lockscope.app.cli;

import org.jspecify.annotations.NullMarked;
