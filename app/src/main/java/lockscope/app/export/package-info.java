/// Files that leave the program: written whole or not at all.
@NullMarked
package lockscope.app.export;

import org.jspecify.annotations.NullMarked;
