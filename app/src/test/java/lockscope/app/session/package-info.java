@NullMarked
package lockscope.app.session;

import org.jspecify.annotations.NullMarked;
