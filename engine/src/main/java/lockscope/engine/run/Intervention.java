package lockscope.engine.run;

import lockscope.engine.program.Program;

/// What is done to a run from outside, between two of its events.
public sealed interface Intervention {
    /// The same lines go on with other settings of the machine or other costs; it may have CPUs more than before.
    ///
    /// @param program see [Obstacle] for what it must share with the one that runs
    record Go(Program program) implements Intervention {}

    /// A fatal signal. Does nothing to a task that has not begun, is over or is dying already.
    record Kill(int task) implements Intervention {}

    /// What a task does inside a read section, working or sleeping, ends at once, so that it goes on to its next line.
    /// Does nothing to a task outside one, nor to one that waits for a lock there.
    record Leave(int task) implements Intervention {}

    /// A task that has not begun never will. Does nothing to one that has begun.
    record Without(int task) implements Intervention {}
}
