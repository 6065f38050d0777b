/// Answers to "why does it wait?": which task is asked about, its chain of waits in every run, and what lights up.
@NullMarked
package lockscope.app.why;

import org.jspecify.annotations.NullMarked;
