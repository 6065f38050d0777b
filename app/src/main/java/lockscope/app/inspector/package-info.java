/// What is selected, word by word, and what happened to it.
@NullMarked
package lockscope.app.inspector;

import org.jspecify.annotations.NullMarked;
