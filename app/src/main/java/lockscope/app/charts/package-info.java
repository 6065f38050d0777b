/// Numbers of runs beside each other: how long calls waited, how many tasks waited, how many namespaces were dead, how
/// long locks were held.
///
/// [ChartModel] says it in values, which the window's charts and [ChartFigure], for files, both show.
@NullMarked
package lockscope.app.charts;

import org.jspecify.annotations.NullMarked;
