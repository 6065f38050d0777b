/// A moment of an experiment as a small text: saved in a file of its own, and carried by every figure.
@NullMarked
package lockscope.app.moment;

import org.jspecify.annotations.NullMarked;
