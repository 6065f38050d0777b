@NullMarked
package lockscope.app.words;

import org.jspecify.annotations.NullMarked;
