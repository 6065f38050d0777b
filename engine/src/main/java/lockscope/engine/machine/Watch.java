package lockscope.engine.machine;

import lockscope.engine.program.Method;

/// Sees what the machine does, to hold it against rules. It changes nothing that the algorithm reads.
public interface Watch {
    /// Sees nothing.
    Watch NONE = new Watch() {};

    /// A variable was assigned on the task's line.
    default void assigned(int task) {}

    /// A task waits; its wait kind and object are set. Also each time it goes back to sleep.
    default void waits(int task) {}

    /// A task waited for a lock and gives up for a fatal signal.
    default void gaveUp(int task, int lock) {}

    /// A task is about to do what may put it to sleep.
    default void mightSleep(int task) {}

    /// A task enters its outermost read section.
    default void readBegins(int task) {}

    /// A task has left its outermost read section.
    default void readEnds(int task) {}

    default void called(int task, int routine) {}

    /// A routine is about to return.
    ///
    /// @param base its frame
    default void returns(int task, int routine, int base, long value) {}

    /// @param argument the reference or the head of the batch
    /// @param net the slot it is called for, or the first of the batch; 0 for none
    default void methodBegins(int task, int op, Method method, long argument, int net) {}

    default void methodEnds(int task, int op, Method method, long argument, long value) {}

    /// A task has left its last routine, or a worker that of a work item.
    default void exits(int task) {}

    /// A task owns a lock from now on; it may own others already.
    default void acquired(int task, int lock, int mode) {}

    default void released(int task, int lock, int mode) {}

    /// A list is about to change: an element comes or goes.
    ///
    /// @param link the link by which the element is on it, as the program counts
    /// @param list the index of the global list, -1 when that is not known
    default void listChanges(int task, int link, int list, int element, boolean comes) {}

    /// A namespace was allocated.
    default void allocated(int net) {}

    /// A namespace was put on net_namespace_list.
    default void listed(int task, int net) {}

    /// A namespace was taken off net_namespace_list.
    default void unlisted(int task, int net) {}

    /// The count of a namespace changes.
    default void counts(int task, int net, long from, long to) {}

    default void dataFreed(int task, int net, int op) {}

    /// A namespace is about to be freed.
    default void freed(int task, int net) {}

    /// A callback runs for a namespace that exists.
    default void callback(int net) {}
}
