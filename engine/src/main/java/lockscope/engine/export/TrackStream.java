package lockscope.engine.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import lockscope.engine.fold.Activity;
import lockscope.engine.fold.LockMode;
import lockscope.engine.fold.Spans;
import lockscope.engine.program.Program;
import lockscope.engine.trace.NetState;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.WaitKind;
import org.jspecify.annotations.Nullable;

/// Turns rows into slices on tracks as they end: what each CPU ran, what each task did, who held each lock, the grace
/// periods; with arrows for wake-ups and for locks handed over, and counters for queues and dead namespaces.
final class TrackStream implements TraceWriter, Spans.Listener {
    private final TraceNames names;
    private final TrackSink sink;
    private final Spans spans;
    private final OpenSlice[] cpus;
    private final OpenSlice[] tasks;
    private final @Nullable Arrow[] wakes;
    private final List<LockTracks> locks = new ArrayList<>();
    private final OpenSlice gracePeriod;
    private final OpenSlice expedited;
    private final int[] waitsFor;
    private final int[] queued;
    private final boolean[] counted;
    private final BitSet dead = new BitSet();
    private int tracks;
    private long arrows;

    TrackStream(Program program, TrackSink sink) {
        this.sink = sink;
        names = new TraceNames(program);
        spans = new Spans(program, this);
        cpus = new OpenSlice[program.machine().cpus()];
        for (int cpu = 0; cpu < cpus.length; cpu++) {
            cpus[cpu] = track(TrackSink.Group.CPU, cpu, "CPU " + cpu);
        }
        tasks = new OpenSlice[names.tasks() + 1];
        wakes = new Arrow[tasks.length];
        waitsFor = new int[tasks.length];
        for (int task = 1; task < tasks.length; task++) {
            tasks[task] = track(TrackSink.Group.TASK, task, names.task(task));
        }
        gracePeriod = track(TrackSink.Group.GRACE_PERIOD, 0, "grace periods");
        expedited = track(TrackSink.Group.GRACE_PERIOD, 1, "expedited grace periods");
        int count = program.locks().size();
        for (int lock = 0; lock < count; lock++) {
            String name = names.lock(lock);
            int first = lock << 12;
            locks.add(new LockTracks(sink, slot -> track(TrackSink.Group.LOCK, first + slot, name)));
        }
        queued = new int[count + 1];
        counted = new boolean[count + 1];
    }

    private OpenSlice track(TrackSink.Group group, int index, String name) {
        tracks++;
        sink.track(tracks, group, index, name);
        return new OpenSlice(tracks);
    }

    @Override
    public void rows(Rows rows, long from, long to) {
        for (long row = from; row < to; row++) {
            spans.row(rows, row);
            row(rows, row);
        }
    }

    private void row(Rows rows, long row) {
        long time = rows.time(row);
        int task = rows.task(row);
        int object = rows.object(row);
        switch (rows.kind(row)) {
            case SWITCH_IN -> {
                begin(cpus[rows.cpu(row)], time, names.task(task));
                Arrow wake = wakes[task];
                if (wake != null) {
                    tasks[task].arrives(wake, time);
                    wakes[task] = null;
                }
            }
            case SWITCH_OUT -> end(cpus[rows.cpu(row)], time);
            case WAKE -> wakes[task] = wake(object, time);
            case WAIT_BEGIN -> {
                if (WaitKind.of(rows.value(row) & 15).isLock()) {
                    leaveQueue(task, time);
                    waitsFor[task] = object + 1;
                    count(object, 1, time);
                }
            }
            case WAIT_END -> leaveQueue(task, time);
            case NET -> net(object, NetState.of(rows.value(row)), time);
            case GP_BEGIN -> begin(gracePeriod, time, "grace period " + object);
            case GP_END -> end(gracePeriod, time);
            case EXPEDITED_BEGIN -> begin(expedited, time, "expedited grace period " + object);
            case EXPEDITED_END -> end(expedited, time);
            case SIGNAL -> sink.instant(tasks[task].track, time, "fatal signal");
            case VIOLATION -> sink.instant(tasks[Math.max(1, task)].track, time, "violates I" + object);
            case TASK_EXIT -> tasks[task].takeCauses();
            case TASK_START,
                    MODE,
                    ACQUIRED,
                    RELEASED,
                    SPIN,
                    CALL,
                    RETURN,
                    METHOD,
                    METHOD_END,
                    BATCH,
                    WORK_QUEUED,
                    WORK_BEGIN,
                    WORK_END,
                    READER_BEGIN,
                    READER_END,
                    READER_PREEMPTED,
                    GP_SCAN,
                    QUIESCENT,
                    CALLBACK_QUEUED,
                    CALLBACK_INVOKED -> {}
        }
    }

    private static void begin(OpenSlice slice, long time, String name) {
        slice.open = true;
        slice.begin = time;
        slice.name = name;
    }

    private void end(OpenSlice slice, long time) {
        if (slice.open) {
            slice.open = false;
            slice.present = true;
            slice.end = time;
            slice.write(sink);
        }
    }

    private @Nullable Arrow wake(int waker, long time) {
        if (waker == 0 || !spans.isOnCpu(waker)) {
            return null;
        }
        Arrow arrow = new Arrow(++arrows, "wakes", tasks[waker].track, time);
        tasks[waker].causes(arrow);
        return arrow;
    }

    private void leaveQueue(int task, long time) {
        int lock = waitsFor[task] - 1;
        if (lock >= 0) {
            waitsFor[task] = 0;
            count(lock, -1, time);
        }
    }

    private void net(int serial, NetState state, long time) {
        int counter = queued.length - 1;
        if (state == NetState.DEAD && !dead.get(serial)) {
            dead.set(serial);
            count(counter, 1, time);
        } else if (state == NetState.FREED && dead.get(serial)) {
            dead.clear(serial);
            count(counter, -1, time);
        }
    }

    private void count(int counter, int change, long time) {
        if (!counted[counter]) {
            counted[counter] = true;
            boolean ofNets = counter == queued.length - 1;
            sink.counter(
                    counter, ofNets ? "dead" : "waiting for " + names.lock(counter), ofNets ? "namespaces" : "tasks");
        }
        queued[counter] += change;
        sink.count(counter, time, queued[counter]);
    }

    @Override
    public void span(int task, long begin, long end) {
        Activity activity = spans.activity(task);
        if (activity == Activity.NOT_STARTED || activity == Activity.DONE) {
            return;
        }
        boolean wait = activity.isWait();
        int object = wait ? spans.waitObject(task) : 0;
        int pc = wait ? spans.waitPc(task) : -1;
        String name = names.slice(activity, spans.waitKind(task), object, spans.landmark(task));
        OpenSlice slice = tasks[task];
        if (!slice.continues(begin, name, object, pc)) {
            slice.write(sink);
            slice.present = true;
            slice.begin = begin;
            slice.name = name;
            slice.object = object;
            slice.pc = pc;
        }
        slice.end = end;
        slice.takeCauses();
        slice.takeArrivals();
    }

    @Override
    public void waited(int task, long begin, long end, boolean killed) {}

    @Override
    public void acquired(int lock, int task, int from, LockMode mode, long time) {
        OpenSlice source = from == 0 ? null : locks.get(lock).newest(from);
        Arrow arrow = null;
        if (source != null) {
            arrow = new Arrow(++arrows, "hands over", source.track, time);
            source.arrowFrom(arrow);
        }
        locks.get(lock).acquired(task, time, arrow);
    }

    @Override
    public void held(int lock, int task, LockMode mode, long begin, long end) {
        String how = switch (mode) {
            case EXCLUSIVE -> "";
            case READ -> " (reads)";
            case WRITE -> " (writes)";
        };
        locks.get(lock).held(task, names.task(task) + how, end);
    }

    @Override
    public void finish(long endNanos) {
        spans.finish(endNanos);
        Arrays.stream(cpus).forEach(cpu -> end(cpu, endNanos));
        end(gracePeriod, endNanos);
        end(expedited, endNanos);
        for (int task = 1; task < tasks.length; task++) {
            tasks[task].write(sink);
        }
        locks.forEach(LockTracks::finish);
        sink.finish();
    }
}
