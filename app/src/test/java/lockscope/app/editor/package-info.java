@NullMarked
package lockscope.app.editor;

import org.jspecify.annotations.NullMarked;
