/// Time and CPUs: events in their order, run queues, who runs where.
@NullMarked
package lockscope.engine.sched;

import org.jspecify.annotations.NullMarked;
