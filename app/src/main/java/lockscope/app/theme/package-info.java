/// What roles look like: colours, patterns and letters, read from one file per theme.
@NullMarked
package lockscope.app.theme;

import org.jspecify.annotations.NullMarked;
