/// A listing as it was written: what the parser hands to the linker.
@NullMarked
package lockscope.engine.listing.ast;

import org.jspecify.annotations.NullMarked;
