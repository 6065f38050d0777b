package lockscope.engine.export;

import java.util.function.Consumer;
import lockscope.engine.program.Program;

/// The kernel's scheduler events as Perfetto records them: bundles of one CPU each.
final class PerfettoScheduler implements SchedulerSink {
    private static final int FULL = 1 << 14;

    private final TraceNames names;
    private final Consumer<Proto> packets;
    private final Bundle[] bundles;
    private static final long PRIORITY = 120;

    private static final class Bundle {
        final Proto packet = new Proto();
        int begun;

        void begin(int cpu) {
            packet.clear();
            begun = packet.begin(1);
            packet.number(1, cpu);
        }
    }

    PerfettoScheduler(Program program, Consumer<Proto> packets) {
        names = new TraceNames(program);
        this.packets = packets;
        bundles = new Bundle[program.machine().cpus()];
        for (int cpu = 0; cpu < bundles.length; cpu++) {
            bundles[cpu] = new Bundle();
            bundles[cpu].begin(cpu);
        }
    }

    private String name(int task, int cpu) {
        return task == 0 ? "swapper/" + cpu : names.task(task);
    }

    @Override
    public void change(int cpu, long time, int from, State state, int to) {
        Proto p = bundles[cpu].packet;
        int event = p.begin(2);
        p.number(1, time).number(2, from);
        int change = p.begin(4);
        p.text(1, name(from, cpu)).number(2, from).number(3, PRIORITY).number(4, state.number());
        p.text(5, name(to, cpu)).number(6, to).number(7, PRIORITY);
        p.end(change);
        p.end(event);
        writeIfFull(cpu);
    }

    @Override
    public void waking(int cpu, long time, int by, int task, int target) {
        Proto p = bundles[cpu].packet;
        int event = p.begin(2);
        p.number(1, time).number(2, by);
        int waking = p.begin(20);
        p.text(1, names.task(task))
                .number(2, task)
                .number(3, PRIORITY)
                .number(4, 1)
                .number(5, target);
        p.end(waking);
        p.end(event);
        writeIfFull(cpu);
    }

    private void writeIfFull(int cpu) {
        if (bundles[cpu].packet.size() > FULL) {
            write(cpu);
        }
    }

    private void write(int cpu) {
        Bundle bundle = bundles[cpu];
        bundle.packet.end(bundle.begun);
        packets.accept(bundle.packet);
        bundle.begin(cpu);
    }

    @Override
    public void waits(int cpu, long time, int task, String what) {}

    @Override
    public void waited(int cpu, long time, int task) {}

    @Override
    public void finish() {}

    /// Writes what is left; packets may follow.
    void flush() {
        for (int cpu = 0; cpu < bundles.length; cpu++) {
            write(cpu);
        }
    }
}
