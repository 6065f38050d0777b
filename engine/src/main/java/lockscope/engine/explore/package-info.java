/// Every interleaving of a small scenario: the exploring driver, the states it visits, schedules and their replay.
@NullMarked
package lockscope.engine.explore;

import org.jspecify.annotations.NullMarked;
