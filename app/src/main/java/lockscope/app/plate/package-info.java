/// Figures for paper and slides: laid out for a width in millimetres, with title, legend and the line that says what was
/// run.
@NullMarked
package lockscope.app.plate;

import org.jspecify.annotations.NullMarked;
