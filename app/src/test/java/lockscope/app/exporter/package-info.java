@NullMarked
package lockscope.app.exporter;

import org.jspecify.annotations.NullMarked;
