/// What every part of the window builds on: places for parts, layers above them, the look, and figures on screen.
@NullMarked
package lockscope.app.shell;

import org.jspecify.annotations.NullMarked;
