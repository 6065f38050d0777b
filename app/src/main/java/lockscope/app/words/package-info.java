/// All words that the program shows, from resource bundles.
@NullMarked
package lockscope.app.words;

import org.jspecify.annotations.NullMarked;
