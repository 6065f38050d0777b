@NullMarked
package lockscope.app.gallery;

import org.jspecify.annotations.NullMarked;
