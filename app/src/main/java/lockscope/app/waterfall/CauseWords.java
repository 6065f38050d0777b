package lockscope.app.waterfall;

import java.util.Locale;
import lockscope.app.figure.Role;
import lockscope.app.words.Words;
import lockscope.engine.fold.Cause;
import lockscope.engine.fold.Comparison;
import lockscope.engine.fold.Waterfall;
import lockscope.engine.trace.WaitKind;

/// Names and states of the causes of waiting.
public final class CauseWords {
    private final Words words;

    public CauseWords(Words words) {
        this.words = words;
    }

    public String of(Waterfall.Part part) {
        return switch (part) {
            case Waterfall.Part.Waiting(Cause cause) -> of(cause);
            case Waterfall.Part.Unpaired() -> words.say("waterfall.unpaired");
            case Waterfall.Part.BeforeStart() -> words.say("waterfall.before-start");
            case Waterfall.Part.UserTime() -> words.say("waterfall.user");
            case Waterfall.Part.SystemTime() -> words.say("waterfall.system");
        };
    }

    public String of(Cause cause) {
        return switch (cause) {
            case Cause.ForLock(WaitKind kind, String lock) -> words.say("cause." + kind, lock);
            case Cause.ForEvent(WaitKind kind) -> words.say("cause." + kind);
            case Cause.ForCpu() -> words.say("cause.CPU");
        };
    }

    public String of(Comparison.Cost cost) {
        return words.say("cost." + cost);
    }

    /// What a cost came to, as pictures state it.
    public String value(Comparison.Cost cost, long value) {
        return cost.isTime()
                ? words.span(value)
                : value % 1000 == 0
                        ? Long.toString(value / 1000)
                        : String.format(Locale.ROOT, "%d.%d", value / 1000, value % 1000 / 100);
    }

    /// The state that a task is in meanwhile.
    public static Role role(Waterfall.Part part) {
        return switch (part) {
            case Waterfall.Part.Waiting(Cause.ForLock(WaitKind kind, String _)) -> role(kind);
            case Waterfall.Part.Waiting(Cause.ForEvent(WaitKind kind)) -> role(kind);
            case Waterfall.Part.Waiting(Cause.ForCpu()) -> Role.RUNNABLE;
            case Waterfall.Part.Unpaired() -> Role.QUIESCENT;
            case Waterfall.Part.BeforeStart() -> Role.SLEEPS;
            case Waterfall.Part.UserTime() -> Role.RUNS;
            case Waterfall.Part.SystemTime() -> Role.BUILDS;
        };
    }

    private static Role role(WaitKind kind) {
        return switch (kind) {
            case MUTEX, READ_WRITER_HOLDS, READ_BEHIND_QUEUE, SPINLOCK -> Role.WAITS_FOR_LOCK;
            case WRITE_READERS_HOLD, WRITE_WRITER_HOLDS, WRITE_BEHIND_QUEUE -> Role.WRITER;
            case GRACE_PERIOD, EXPEDITED_GRACE_PERIOD, CALLBACKS -> Role.WAITS_FOR_RCU;
            case WORK, FLUSH, TIMER -> Role.SLEEPS;
        };
    }
}
