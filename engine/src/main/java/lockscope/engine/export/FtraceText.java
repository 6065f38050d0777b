package lockscope.engine.export;

import java.io.OutputStream;
import lockscope.engine.program.Program;

/// The text of the kernel's file `trace`, with nanoseconds as a `local` clock would give them.
///
/// The number of a process is that of the task. Waits are marks as `trace_marker` takes them, which readers show as
/// slices.
final class FtraceText implements SchedulerSink {
    private static final int NAME_WIDTH = 16;
    private static final int PID_WIDTH = 7;
    private static final int DECIMALS = 9;
    private static final String HEADER = """
        # tracer: nop
        #
        #                                _-----=> irqs-off
        #                               / _----=> need-resched
        #                              | / _---=> hardirq/softirq
        #                              || / _--=> preempt-depth
        #                              ||| /     delay
        #           TASK-PID     CPU#  ||||   TIMESTAMP  FUNCTION
        #              | |         |   ||||      |         |
        """;

    private final Bytes out;
    private final TraceNames names;

    FtraceText(Program program, OutputStream stream) {
        out = new Bytes(stream);
        names = new TraceNames(program);
        out.add(HEADER);
    }

    private Bytes line(int cpu, long time, int task) {
        String name = task == 0 ? "<idle>" : names.task(task);
        String pid = Integer.toString(task);
        out.spaces(Math.max(0, NAME_WIDTH - name.length())).add(name).add('-').add(pid);
        out.spaces(Math.max(0, PID_WIDTH - pid.length())).add(" [");
        if (cpu < 100) {
            out.add(cpu < 10 ? "00" : "0");
        }
        return out.add(cpu).add("] d..2 ").fixed(time, DECIMALS).add(": ");
    }

    private String name(int task, int cpu) {
        return task == 0 ? "swapper/" + cpu : names.task(task);
    }

    @Override
    public void change(int cpu, long time, int from, State state, int to) {
        line(cpu, time, from)
                .add("sched_switch: prev_comm=")
                .add(name(from, cpu))
                .add(" prev_pid=")
                .add(from)
                .add(" prev_prio=120 prev_state=")
                .add(state.letters())
                .add(" ==> next_comm=")
                .add(name(to, cpu))
                .add(" next_pid=")
                .add(to)
                .add(" next_prio=120\n");
    }

    @Override
    public void waking(int cpu, long time, int by, int task, int target) {
        line(cpu, time, by)
                .add("sched_wakeup: comm=")
                .add(names.task(task))
                .add(" pid=")
                .add(task)
                .add(" prio=120 target_cpu=");
        if (target < 100) {
            out.add(target < 10 ? "00" : "0");
        }
        out.add(target).add('\n');
    }

    @Override
    public void waits(int cpu, long time, int task, String what) {
        line(cpu, time, task)
                .add("tracing_mark_write: B|")
                .add(task)
                .add('|')
                .add(what)
                .add('\n');
    }

    @Override
    public void waited(int cpu, long time, int task) {
        line(cpu, time, task).add("tracing_mark_write: E|").add(task).add('\n');
    }

    @Override
    public void finish() {
        out.flush();
    }
}
