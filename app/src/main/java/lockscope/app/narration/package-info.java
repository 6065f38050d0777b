/// A run in sentences, at three depths: for those who never saw the kernel, for an operating-systems course, for kernel
/// developers.
@NullMarked
package lockscope.app.narration;

import org.jspecify.annotations.NullMarked;
