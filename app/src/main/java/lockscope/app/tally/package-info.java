/// Numbers that the window states: how each is defined, and the events that it counts.
@NullMarked
package lockscope.app.tally;

import org.jspecify.annotations.NullMarked;
