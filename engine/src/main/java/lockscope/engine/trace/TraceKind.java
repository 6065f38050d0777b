package lockscope.engine.trace;

/// What a row of a trace says. Every row has a time, a task (0 for none), a CPU (-1 for none), an object and a value;
/// tasks are counted from 1 as in the program, nets by their serial number from 1 in the order of allocation, locks by
/// their index, operations from 1.
public enum TraceKind {
    /// A task begins; object and value 0.
    TASK_START,
    /// A task ends; value 1 when a fatal signal ended it.
    TASK_EXIT,
    /// A task gets a CPU; value 1 when its time counts as user time from now on.
    SWITCH_IN,
    /// A task leaves its CPU; value is the ordinal of [OffCpu].
    SWITCH_OUT,
    /// A task running on a CPU goes from system to user time (value 1) or back (value 0).
    MODE,
    /// A task becomes runnable; object is the task that woke it (0: timer, interrupt, start), value the CPU it will run
    /// on.
    WAKE,
    /// A task starts to wait; object is the lock (or grace period, work item), value `pc << 4 | WaitKind ordinal`.
    WAIT_BEGIN,
    /// It has what it waited for (value 0) or gave up for a fatal signal (value 1); object as in WAIT_BEGIN, which may
    /// have been changed by WAIT_CHANGE.
    WAIT_END,
    /// A task owns a lock from now on; object is the lock, value `from task << 2 | mode`, mode 0 mutex or spinlock, 1
    /// read, 2 write; "from" is the task that handed it over, 0 when it was free.
    ACQUIRED,
    /// A task gives a lock back; object is the lock, value the mode.
    RELEASED,
    /// A waiting task spins on its CPU (value 1) or stops spinning (value 0); object is the lock.
    SPIN,
    /// A routine is entered; object is the routine, value the line `pc` of the call (-1 for a task's program).
    CALL,
    /// A routine is left; object is the routine, value its result as an int.
    RETURN,
    /// A method of an operation starts; object is the operation, value `net serial << 3 | Method ordinal`, for a batch
    /// its first net.
    METHOD,
    /// That method is done; value `result`.
    METHOD_END,
    /// A net changes its state; object is the net, value the ordinal of [NetState].
    NET,
    /// The cleanup worker takes a batch; object counts the batches from 1, value is the number of nets.
    BATCH,
    /// A work item was queued; object is the item, value 1 when it was pending already.
    WORK_QUEUED,
    /// The worker starts on it; object is the item.
    WORK_BEGIN,
    /// The worker is done with it.
    WORK_END,
    /// A task enters its outermost read section.
    READER_BEGIN,
    /// It leaves it.
    READER_END,
    /// A reader was preempted inside its read section; object is the grace period that waits for it, 0 for none.
    READER_PREEMPTED,
    /// A grace period starts; object is its number.
    GP_BEGIN,
    /// The kthread scans for idle CPUs; object is the grace period, value how many CPUs still owe.
    GP_SCAN,
    /// A CPU is done with a grace period; object is the grace period, value the ordinal of [Quiescence].
    QUIESCENT,
    /// The grace period has ended.
    GP_END,
    /// An expedited grace period starts; object is its number, counted apart.
    EXPEDITED_BEGIN,
    EXPEDITED_END,
    /// A callback was queued on `cpu`; object is its net's serial, 0 for none.
    CALLBACK_QUEUED,
    /// It was invoked.
    CALLBACK_INVOKED,
    /// A fatal signal reaches a task; object is the sender, 0 for the scenario.
    SIGNAL,
    /// An invariant is violated; object is its number (1 for I1), value the line.
    VIOLATION;

    private static final TraceKind[] ALL = values();

    public static TraceKind of(int ordinal) {
        return ALL[ordinal];
    }
}
