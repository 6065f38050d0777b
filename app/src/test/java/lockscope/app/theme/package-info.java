@NullMarked
package lockscope.app.theme;

import org.jspecify.annotations.NullMarked;
