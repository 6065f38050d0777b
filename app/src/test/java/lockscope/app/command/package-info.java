@NullMarked
package lockscope.app.command;

import org.jspecify.annotations.NullMarked;
