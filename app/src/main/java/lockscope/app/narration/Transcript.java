package lockscope.app.narration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lockscope.engine.SimTime;
import lockscope.engine.fold.Landmarks;
import lockscope.engine.fold.LockMode;
import lockscope.engine.program.Method;
import lockscope.engine.program.Program;
import lockscope.engine.trace.NetState;
import lockscope.engine.trace.Quiescence;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.WaitKind;
import org.jspecify.annotations.Nullable;

/// Tells what the rows of a run say, a sentence for each that matters at its depth. Rows must come in order.
public final class Transcript {
    /// How keys of sentences end that are told only to whoever asks for every event.
    private static final String ASIDE = ".aside";

    private final Sentences sentences = new Sentences();
    private final Program program;
    private final Names names;
    private final Depth depth;
    private final Landmarks landmarks;
    private final int copyNetNs;
    private final List<List<Integer>> holders = new ArrayList<>();
    private long[] waitSince = new long[64];
    private int[] waitKind = new int[64];
    private long[] createSince = new long[64];
    private int[] madeNet = new int[64];
    private boolean asides;

    public Transcript(Program program, Names names, Depth depth) {
        this.program = program;
        this.names = names;
        this.depth = depth;
        this.landmarks = new Landmarks(program);
        this.copyNetNs = program.routine("copy_net_ns");
        for (int lock = 0; lock < program.locks().size(); lock++) {
            holders.add(new ArrayList<>());
        }
    }

    /// The sentence of a row, also of one that this depth passes over; null for what happens between two events.
    public @Nullable String tellAll(Rows rows, long row) {
        asides = true;
        String sentence = tell(rows, row);
        asides = false;
        return sentence;
    }

    /// The sentence of a row, null when it says nothing that matters at this depth.
    public @Nullable String tell(Rows rows, long row) {
        int task = rows.task(row);
        grow(task);
        int object = rows.object(row);
        int value = rows.value(row);
        long time = rows.time(row);
        return switch (rows.kind(row)) {
            case TASK_START -> say("event.start", "task", names.task(task));
            case TASK_EXIT -> say(value == 1 ? "event.killed" : "event.exit", "task", names.task(task));
            case WAIT_BEGIN -> waits(task, WaitKind.of(value & 15), object, value >> 4, time);
            case WAIT_END -> waited(task, object, value == 1, time);
            case ACQUIRED -> acquired(task, object, value);
            case RELEASED -> released(task, object, value);
            case CALL -> call(task, object, time);
            case RETURN -> returned(task, object, value, time);
            case METHOD ->
                say(
                        "event.method",
                        "task",
                        names.task(task),
                        "op",
                        names.operation(object),
                        "method",
                        Method.values()[value & 7].listingName(),
                        "net",
                        value >> 3);
            case NET -> net(task, object, NetState.of(value));
            case BATCH ->
                say(
                        value == 0 ? "event.batch.none" : value == 1 ? "event.batch.one" : "event.batch.many",
                        "task",
                        names.task(task),
                        "count",
                        value);
            case WORK_BEGIN -> say("event.workbegin", "task", names.task(task));
            case READER_BEGIN -> say("event.reader.begin", "task", names.task(task));
            case READER_END -> say("event.reader.end", "task", names.task(task));
            case READER_PREEMPTED -> say("event.reader.preempted", "task", names.task(task));
            case GP_BEGIN -> say("event.gp.begin", "gp", object);
            case GP_SCAN -> say("event.gp.scan", "gp", object, "count", value);
            case QUIESCENT ->
                say(
                        "event.gp.quiescent",
                        "gp",
                        object,
                        "cpu",
                        rows.cpu(row),
                        "how",
                        sentences.say("how." + lower(Quiescence.values()[value]), depth));
            case GP_END -> say("event.gp.end", "gp", object);
            case EXPEDITED_BEGIN -> say("event.expedited.begin", "gp", object);
            case EXPEDITED_END -> say("event.expedited.end", "gp", object);
            case SIGNAL -> say("event.signal", "task", names.task(task));
            case VIOLATION -> say("event.violation", "invariant", "I" + object, "place", names.place(value));
            case SWITCH_IN,
                    SWITCH_OUT,
                    MODE,
                    WAKE,
                    SPIN,
                    METHOD_END,
                    WORK_QUEUED,
                    WORK_END,
                    CALLBACK_QUEUED,
                    CALLBACK_INVOKED -> null;
        };
    }

    private @Nullable String net(int task, int serial, NetState state) {
        if (state == NetState.LIVE) {
            madeNet[task] = serial;
        }
        return say("event.net." + lower(state), "net", serial);
    }

    private @Nullable String waits(int task, WaitKind kind, int object, int pc, long time) {
        waitSince[task] = time;
        waitKind[task] = kind.ordinal() + 1;
        String key = "event.wait."
                + switch (kind) {
                    case MUTEX -> "mutex";
                    case READ_WRITER_HOLDS -> "read";
                    case READ_BEHIND_QUEUE -> "behind";
                    case WRITE_READERS_HOLD, WRITE_WRITER_HOLDS, WRITE_BEHIND_QUEUE -> "write";
                    case SPINLOCK -> "spinlock";
                    case GRACE_PERIOD -> "gp";
                    case EXPEDITED_GRACE_PERIOD -> "expedited";
                    case CALLBACKS -> "callbacks";
                    case WORK -> "work";
                    case FLUSH -> "flush";
                    case TIMER -> "timer";
                };
        return say(
                key,
                "task",
                names.task(task),
                "lock",
                kind.isLock() ? names.lock(object) : "",
                "owner",
                kind.isLock() ? owner(object) : "",
                "place",
                names.place(pc));
    }

    private String owner(int lock) {
        List<Integer> tasks = holders.get(lock);
        return tasks.isEmpty() ? names.task(0) : names.tasks(tasks);
    }

    private @Nullable String waited(int task, int object, boolean killed, long time) {
        if (waitKind[task] == 0) {
            return null;
        }
        WaitKind kind = WaitKind.of(waitKind[task] - 1);
        waitKind[task] = 0;
        if (!kind.isLock() && !kind.isRcu() && kind != WaitKind.FLUSH) {
            return null;
        }
        String key = killed ? "event.waited.killed" : kind.isLock() ? "event.waited.lock" : "event.waited.rcu";
        return say(
                key,
                "task",
                names.task(task),
                "lock",
                kind.isLock() ? names.lock(object) : "",
                "waited",
                SimTime.brief(time - waitSince[task]));
    }

    private @Nullable String acquired(int task, int lock, int value) {
        holders.get(lock).add(task);
        int from = value >> 2;
        return say(
                from == 0 ? "event.acquired" : "event.handed",
                "task",
                names.task(task),
                "lock",
                names.lock(lock),
                "mode",
                mode(value & 3),
                "from",
                names.task(from));
    }

    private @Nullable String released(int task, int lock, int value) {
        holders.get(lock).remove(Integer.valueOf(task));
        return say("event.released", "task", names.task(task), "lock", names.lock(lock), "mode", mode(value & 3));
    }

    private String mode(int mode) {
        return sentences.say("event.mode." + lower(LockMode.of(mode)), depth);
    }

    private @Nullable String call(int task, int routine, long time) {
        if (routine == copyNetNs) {
            createSince[task] = time;
            return say("event.creates", "task", names.task(task));
        }
        return landmarks.contains(routine)
                ? say("event.call", "task", names.task(task), "routine", names.routine(routine))
                : null;
    }

    private @Nullable String returned(int task, int routine, int result, long time) {
        if (routine == copyNetNs) {
            String took = SimTime.brief(time - createSince[task]);
            return result < 0
                    ? say("event.failed", "task", names.task(task), "took", took, "error", error(result))
                    : say("event.created", "task", names.task(task), "took", took, "net", madeNet[task]);
        }
        return landmarks.contains(routine)
                ? say(
                        "event.return",
                        "task",
                        names.task(task),
                        "routine",
                        names.routine(routine),
                        "result",
                        program.routines().get(routine).returnsValue() ? result : "none")
                : null;
    }

    private static String error(int result) {
        return switch (result) {
            case -2 -> "-ENOENT";
            case -4 -> "-EINTR";
            case -11 -> "-EAGAIN";
            case -12 -> "-ENOMEM";
            case -16 -> "-EBUSY";
            case -17 -> "-EEXIST";
            case -22 -> "-EINVAL";
            case -28 -> "-ENOSPC";
            default -> Integer.toString(result);
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private @Nullable String say(String key, Object... gaps) {
        if (sentences.has(key, depth)) {
            return sentences.say(key, depth, gaps);
        }
        return asides ? sentences.say(key + ASIDE, depth, gaps) : null;
    }

    private void grow(int task) {
        if (task >= waitSince.length) {
            int size = Math.max(task + 1, waitSince.length * 2);
            waitSince = Arrays.copyOf(waitSince, size);
            waitKind = Arrays.copyOf(waitKind, size);
            createSince = Arrays.copyOf(createSince, size);
            madeNet = Arrays.copyOf(madeNet, size);
        }
    }
}
