@NullMarked
package lockscope.app.charts;

import org.jspecify.annotations.NullMarked;
