/// Texts with an arrow that authors put on a timeline; anchored to events, so that they survive zoom, layout and another
/// strategy.
@NullMarked
package lockscope.app.callout;

import org.jspecify.annotations.NullMarked;
