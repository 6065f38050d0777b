/// What the program remembers from one start to the next, in the user's own folder.
@NullMarked
package lockscope.app.settings;

import org.jspecify.annotations.NullMarked;
