package lockscope.engine.explore;

import lockscope.engine.state.Tasks;
import lockscope.engine.trace.OffCpu;
import lockscope.engine.trace.Trace;
import lockscope.engine.trace.TraceKind;

/// The trace of some steps, each a unit of time: who is on which CPU, and what happens.
///
/// Where every task has a CPU of its own there is one lane, on which whoever stepped last still is.
final class StepTrace {
    private final Trace trace;
    private final Tasks tasks;
    private final boolean limited;
    private final int[] running;
    private long steps;

    StepTrace(Trace trace, Tasks tasks, OpenCpus cpus) {
        this.trace = trace;
        this.tasks = tasks;
        limited = cpus.areLimited();
        running = new int[Math.max(1, cpus.count())];
    }

    /// A step begins.
    void stepBegins() {
        steps++;
    }

    void record(TraceKind kind, int task, int object, int value) {
        trace.append(steps, kind, task, task == 0 ? -1 : Math.max(0, cpu(task)), object, value);
    }

    private int cpu(int task) {
        for (int cpu = 0; cpu < running.length; cpu++) {
            if (running[cpu] == task) {
                return cpu;
            }
        }
        return -1;
    }

    /// A task is about to step.
    void takesStep(int task) {
        if (!limited && running[0] != task) {
            if (running[0] != 0) {
                trace.append(steps - 1, TraceKind.SWITCH_OUT, running[0], 0, 0, OffCpu.PREEMPTED.ordinal());
            }
            getsOn(task, 0, steps - 1);
        }
    }

    private void getsOn(int task, int cpu, long at) {
        if (tasks.status(task) == Tasks.BLOCKED) {
            trace.append(at, TraceKind.WAKE, task, cpu, 0, 0);
        }
        trace.append(at, TraceKind.SWITCH_IN, task, cpu, 0, 0);
        running[cpu] = task;
    }

    /// A CPU changes hands, which takes the whole step.
    ///
    /// @param out who loses it, 0 when it was free
    void switches(int in, int out) {
        int cpu = cpu(out);
        if (out != 0) {
            trace.append(steps - 1, TraceKind.SWITCH_OUT, out, cpu, 0, OffCpu.PREEMPTED.ordinal());
        }
        getsOn(in, cpu, steps);
    }

    /// A task gives up its CPU.
    void leaves(int task, OffCpu why) {
        record(TraceKind.SWITCH_OUT, task, 0, why.ordinal());
        int cpu = cpu(task);
        if (cpu >= 0) {
            running[cpu] = 0;
        }
    }
}
