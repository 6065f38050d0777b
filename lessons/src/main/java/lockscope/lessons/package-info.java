/// What a lesson is: segments of prose, runs to watch and questions, all of whose facts come from runs.
@NullMarked
package lockscope.lessons;

import org.jspecify.annotations.NullMarked;
