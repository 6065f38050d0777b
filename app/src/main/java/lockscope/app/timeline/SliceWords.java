package lockscope.app.timeline;

import java.util.HashMap;
import java.util.Map;
import lockscope.app.figure.Role;
import lockscope.app.words.Words;
import lockscope.engine.fold.Hold;
import lockscope.engine.fold.Lane;
import lockscope.engine.fold.LockMode;
import lockscope.engine.program.Program;
import lockscope.engine.trace.WaitKind;
import org.jspecify.annotations.Nullable;

/// What the slices of a task are and say.
final class SliceWords {
    private final Program program;
    private final Words words;
    private final Map<String, SliceLabel> labels = new HashMap<>();

    SliceWords(Program program, Words words) {
        this.program = program;
        this.words = words;
    }

    Role role(Lane lane, int i) {
        return switch (lane.activity(i)) {
            case USER, NOT_STARTED, DONE -> Role.RUNS;
            case SYSTEM -> lane.routine(i) >= 0 ? Role.BUILDS : Role.RUNS;
            case RUNNABLE -> Role.RUNNABLE;
            case SPINS -> Role.SPINS;
            case WAITS -> waits(lane.waitKind(i));
        };
    }

    private static Role waits(@Nullable WaitKind kind) {
        return switch (kind) {
            case MUTEX, READ_WRITER_HOLDS, READ_BEHIND_QUEUE, SPINLOCK -> Role.WAITS_FOR_LOCK;
            case WRITE_READERS_HOLD, WRITE_WRITER_HOLDS, WRITE_BEHIND_QUEUE -> Role.WRITER;
            case GRACE_PERIOD, EXPEDITED_GRACE_PERIOD, CALLBACKS -> Role.WAITS_FOR_RCU;
            case WORK, FLUSH, TIMER -> Role.SLEEPS;
            case null -> Role.SLEEPS;
        };
    }

    /// Whether it is drawn: a worker without work is not.
    boolean isShown(Lane lane, int i) {
        return lane.waitKind(i) != WaitKind.WORK;
    }

    SliceLabel reading() {
        String text = words.say("cpu.where.reader");
        return labels.computeIfAbsent(text, same -> new SliceLabel(same, same));
    }

    /// @param held a lock that the task holds meanwhile, null for none
    SliceLabel label(Lane lane, int i, @Nullable Hold held) {
        return switch (lane.activity(i)) {
            case USER, RUNNABLE, NOT_STARTED, DONE -> SliceLabel.NONE;
            case SYSTEM -> routine(lane.routine(i));
            case SPINS, WAITS -> wait(lane.waitKind(i), lane.object(i), held);
        };
    }

    private SliceLabel routine(int routine) {
        if (routine < 0) {
            return SliceLabel.NONE;
        }
        String name = program.routines().get(routine).name();
        return labels.computeIfAbsent(name, same -> new SliceLabel(same, same));
    }

    private SliceLabel wait(@Nullable WaitKind kind, int object, @Nullable Hold held) {
        return switch (kind) {
            case MUTEX, SPINLOCK -> lock("timeline.wait.lock", object);
            case READ_WRITER_HOLDS, READ_BEHIND_QUEUE -> lock("timeline.wait.read", object);
            case WRITE_READERS_HOLD, WRITE_WRITER_HOLDS, WRITE_BEHIND_QUEUE -> lock("timeline.wait.write", object);
            case GRACE_PERIOD -> rcu("timeline.wait.gp", held);
            case EXPEDITED_GRACE_PERIOD -> rcu("timeline.wait.expedited", held);
            case CALLBACKS -> rcu("timeline.wait.callbacks", held);
            case FLUSH -> rcu("timeline.wait.flush", held);
            case WORK, TIMER -> SliceLabel.NONE;
            case null -> SliceLabel.NONE;
        };
    }

    private SliceLabel lock(String key, int lock) {
        String name = program.locks().get(lock).name();
        return labels.computeIfAbsent(key + name, _ -> new SliceLabel(words.say(key, name), name));
    }

    private SliceLabel rcu(String key, @Nullable Hold held) {
        String brief = words.say(key);
        if (held == null) {
            return labels.computeIfAbsent(brief, same -> new SliceLabel(same, same));
        }
        String name = program.locks().get(held.lock()).name();
        String full = held.mode() == LockMode.READ
                ? words.say("timeline.wait.held.read", brief)
                : words.say("timeline.wait.held", brief, name);
        return labels.computeIfAbsent(full, _ -> new SliceLabel(full, brief));
    }
}
