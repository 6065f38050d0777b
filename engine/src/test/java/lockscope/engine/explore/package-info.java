/// Tests of the explorer: counted by hand, compared with a search that knows no tricks, and the shipped listings.
@NullMarked
package lockscope.engine.explore;

import org.jspecify.annotations.NullMarked;
