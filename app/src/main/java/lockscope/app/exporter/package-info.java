/// The window's way to a figure for paper or slides: what is wanted, a preview that is the figure itself, a file or the
/// clipboard.
@NullMarked
package lockscope.app.exporter;

import org.jspecify.annotations.NullMarked;
