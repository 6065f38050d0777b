package lockscope.app.cli;

import java.util.Locale;
import lockscope.engine.SimTime;
import lockscope.engine.fold.Cause;
import lockscope.engine.fold.Comparison;
import lockscope.engine.program.MachineSpec;
import lockscope.engine.program.Program;
import lockscope.engine.run.Outcome;
import lockscope.engine.trace.WaitKind;

/// How the command line names things.
final class Words {
    private Words() {}

    static String of(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    static String of(WaitKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /// `waits for net_mutex`, for tables.
    static String of(Cause cause) {
        return switch (cause) {
            case Cause.ForLock(WaitKind kind, String lock) -> wait(kind, lock);
            case Cause.ForEvent(WaitKind kind) -> wait(kind, "");
            case Cause.ForCpu() -> "for a CPU";
        };
    }

    static String wait(WaitKind kind, String lock) {
        return switch (kind) {
            case MUTEX -> "for " + lock;
            case READ_WRITER_HOLDS -> "to read, " + lock + " is held for writing";
            case READ_BEHIND_QUEUE -> "to read, behind a writer in line for " + lock;
            case WRITE_READERS_HOLD -> "to write, readers hold " + lock;
            case WRITE_WRITER_HOLDS -> "to write, " + lock + " is held for writing";
            case WRITE_BEHIND_QUEUE -> "to write, in line for " + lock;
            case SPINLOCK -> "for the spinlock " + lock;
            case GRACE_PERIOD -> "for a grace period";
            case EXPEDITED_GRACE_PERIOD -> "for an expedited grace period";
            case CALLBACKS -> "for callbacks (rcu_barrier)";
            case WORK -> "for work";
            case FLUSH -> "for a work item (flush_work)";
            case TIMER -> "sleeps";
        };
    }

    /// The kind of a value for scripts: `for_grace_period`.
    static String snake(Object value) {
        return value.getClass()
                .getSimpleName()
                .replaceAll("(?<!^)([A-Z])", "_$1")
                .toLowerCase(Locale.ROOT);
    }

    static String of(Comparison.Cost cost) {
        return switch (cost) {
            case DEATH_TO_FREEDOM_MEAN -> "death to freedom, mean";
            case DEATH_TO_FREEDOM_MAX -> "death to freedom, longest";
            case BATCH_MEAN -> "namespaces in a batch, mean";
            case DEAD_MOST -> "dead namespaces at once, most";
            case WRITER_WAIT_TOTAL -> "writers' waits, together";
            case WRITER_WAIT_MAX -> "writers' waits, longest";
        };
    }

    static String value(Comparison.Cost cost, long value) {
        return cost.isTime() ? SimTime.text(value) : thousandths(value);
    }

    /// `8.990`; whole numbers without decimals.
    static String thousandths(long value) {
        return value % 1000 == 0
                ? count(value / 1000)
                : String.format(Locale.ROOT, "%,d.%03d", value / 1000, value % 1000);
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /// `1 namespace`, `2 namespaces`.
    static String count(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /// Percent without decimals, "" of nothing.
    static String percent(long part, long whole) {
        return whole == 0 ? "" : (100 * part + whole / 2) / whole + " %";
    }

    /// The simulated machine in one line.
    static String of(MachineSpec machine) {
        StringBuilder text = new StringBuilder();
        text.append(machine.cpus()).append(machine.cpus() == 1 ? " CPU" : " CPUs");
        text.append(", HZ=").append(machine.hz());
        text.append(machine.preemptibleRcu() ? ", preemptible RCU" : ", RCU-sched");
        text.append(
                switch (machine.preemption()) {
                    case NONE -> ", no preemption";
                    case VOLUNTARY -> ", voluntary preemption";
                    case FULL -> ", full preemption";
                });
        text.append(machine.skewedTicks() ? ", ticks skewed" : ", ticks aligned");
        text.append(machine.rcuExpedited() ? ", RCU expedited" : "");
        text.append(machine.spinning() ? ", spinning" : "");
        text.append(machine.stealing() ? ", stealing" : "");
        text.append(machine.jitterPercent() > 0 ? ", costs vary by " + machine.jitterPercent() + " %" : "");
        return text.toString();
    }

    /// `model, seed 42: 8 CPUs, ...`.
    static String model(Program program) {
        return "model, seed " + program.machine().seed() + ": " + of(program.machine());
    }
}
