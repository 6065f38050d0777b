@NullMarked
package lockscope.app.shell;

import org.jspecify.annotations.NullMarked;
