/// What can go wrong with the locks of a program, found without running it: every path is walked, none is timed.
@NullMarked
package lockscope.engine.listing.lint;

import org.jspecify.annotations.NullMarked;
