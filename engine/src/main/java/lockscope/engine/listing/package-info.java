/// The language of strategies and scenarios: from text to a [lockscope.engine.program.Program], or to diagnostics.
@NullMarked
package lockscope.engine.listing;

import org.jspecify.annotations.NullMarked;
