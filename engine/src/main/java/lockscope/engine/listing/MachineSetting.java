package lockscope.engine.listing;

import java.util.List;
import java.util.Locale;
import lockscope.engine.SimTime;
import lockscope.engine.program.MachineSpec;
import org.jspecify.annotations.Nullable;

/// A line of the `machine` block: what may be set, and to what.
public enum MachineSetting {
    CPUS("how many CPUs the machine has", 1, 256),
    HZ("timer ticks a second", "100", "250", "300", "1000"),
    RCU("whether a reader may be preempted inside its read section", "preemptible", "sched"),
    PREEMPT("when a running task may lose its CPU inside the kernel", "none", "voluntary", "full"),
    TICKS("whether the ticks of all CPUs fall together or are spread over the jiffy", "aligned", "skewed"),
    NETS("how many namespaces fit in memory", 1, 1 << 20),
    SEED("of the one source of chance", 0, Long.MAX_VALUE),
    SLICE("time slice of a task while others want its CPU", true, 1_000, 10_000_000_000L),
    JITTER("costs vary evenly by up to this share, in percent", 0, 90),
    SPIN("whether waiters spin while the owner of the lock runs", "on", "off"),
    STEAL("whether a released lock may be taken before the woken waiter runs", "on", "off"),
    EXPEDITED("whether every grace period is expedited", "on", "off"),
    BLIMIT("how many RCU callbacks one softirq pass invokes", 1, 1_000_000);

    private final String meaning;
    private final String words;
    private final boolean duration;
    private final long least;
    private final long most;

    MachineSetting(String meaning, String... words) {
        this(meaning, String.join(" ", words), false, 0, 0);
    }

    MachineSetting(String meaning, long least, long most) {
        this(meaning, "", false, least, most);
    }

    MachineSetting(String meaning, boolean duration, long least, long most) {
        this(meaning, "", duration, least, most);
    }

    MachineSetting(String meaning, String words, boolean duration, long least, long most) {
        this.meaning = meaning;
        this.words = words;
        this.duration = duration;
        this.least = least;
        this.most = most;
    }

    /// As listings and `--set` spell it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String meaning() {
        return meaning;
    }

    /// The values it takes, for people: `1 to 256`, `on or off`.
    public String range() {
        if (!words.isEmpty()) {
            return words.replace(" ", " or ");
        }
        if (this == SEED) {
            return "0 or more";
        }
        return duration ? SimTime.exact(least) + " to " + SimTime.exact(most) : least + " to " + most;
    }

    /// What a machine has it set to, spelt as a listing would.
    public String value(MachineSpec machine) {
        return switch (this) {
            case CPUS -> Integer.toString(machine.cpus());
            case HZ -> Integer.toString(machine.hz());
            case RCU -> machine.preemptibleRcu() ? "preemptible" : "sched";
            case PREEMPT -> machine.preemption().name().toLowerCase(Locale.ROOT);
            case TICKS -> machine.skewedTicks() ? "skewed" : "aligned";
            case NETS -> Integer.toString(machine.nets());
            case SEED -> Long.toString(machine.seed());
            case SLICE -> Numeral.spelt(machine.sliceNanos());
            case JITTER -> Integer.toString(machine.jitterPercent());
            case SPIN -> machine.spinning() ? "on" : "off";
            case STEAL -> machine.stealing() ? "on" : "off";
            case EXPEDITED -> machine.rcuExpedited() ? "on" : "off";
            case BLIMIT -> Integer.toString(machine.callbacksPerPass());
        };
    }

    /// The words it takes, none when it takes a number or a duration.
    public List<String> words() {
        return words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
    }

    boolean isDuration() {
        return duration;
    }

    boolean allows(long value) {
        return least <= value && value <= most;
    }

    static @Nullable MachineSetting of(String key) {
        for (MachineSetting setting : values()) {
            if (setting.key().equals(key)) {
                return setting;
            }
        }
        return null;
    }

    static List<String> keys() {
        return List.of(values()).stream().map(MachineSetting::key).toList();
    }
}
