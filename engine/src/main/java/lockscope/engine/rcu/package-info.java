/// Read-copy update: one contract, with the timed back end that has a tree, ticks and a kthread.
@NullMarked
package lockscope.engine.rcu;

import org.jspecify.annotations.NullMarked;
