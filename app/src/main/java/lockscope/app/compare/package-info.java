/// Two runs of the same work beside each other: where they part, what is paired, and where waits and time went.
@NullMarked
package lockscope.app.compare;

import org.jspecify.annotations.NullMarked;
