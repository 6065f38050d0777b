/// Pictures as values: a [Figure] is a list of marks with roles instead of colours, drawn by any ink.
///
/// Nothing here knows JavaFX. Text is measured with the advance widths of the bundled fonts, so a layout is the same on
/// every machine, on the screen and in a file.
@NullMarked
package lockscope.app.figure;

import org.jspecify.annotations.NullMarked;
