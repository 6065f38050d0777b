/// Reads lessons from Markdown; everything that is wrong is found at once, with line and column.
@NullMarked
package lockscope.lessons.reader;

import org.jspecify.annotations.NullMarked;
