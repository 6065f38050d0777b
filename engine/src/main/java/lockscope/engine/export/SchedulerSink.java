package lockscope.engine.export;

/// A format that knows what the kernel's scheduler events say. Task 0 is the idle task.
interface SchedulerSink {
    /// In what state a task leaves its CPU: the letters and numbers of the kernel.
    enum State {
        /// Its number differs between kernels, so it is that of runnable.
        PREEMPTED("R+", 0),
        RUNNABLE("R", 0),
        SLEEPING("S", 1),
        BLOCKED("D", 2),
        EXITED("X", 0x10),
        /// A kernel thread without work. Its number differs between kernels and readers do not know its letter, so both
        /// are those of sleep.
        IDLE("S", 1);

        private final String letters;
        private final int number;

        State(String letters, int number) {
            this.letters = letters;
            this.number = number;
        }

        String letters() {
            return letters;
        }

        int number() {
            return number;
        }
    }

    /// A CPU goes from one task to another.
    void change(int cpu, long time, int from, State state, int to);

    /// A task is made runnable.
    ///
    /// @param by the task that runs on that CPU
    void waking(int cpu, long time, int by, int task, int target);

    /// A task begins to wait.
    void waits(int cpu, long time, int task, String what);

    /// It is over.
    void waited(int cpu, long time, int task);

    void finish();
}
