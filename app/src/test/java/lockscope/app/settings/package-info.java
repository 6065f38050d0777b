@NullMarked
package lockscope.app.settings;

import org.jspecify.annotations.NullMarked;
