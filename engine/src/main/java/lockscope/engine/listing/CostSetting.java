package lockscope.engine.listing;

import java.util.List;
import java.util.Locale;
import lockscope.engine.program.Costs;
import org.jspecify.annotations.Nullable;

/// A line of the `costs` block that is about the machine itself rather than about a routine or primitive.
public enum CostSetting {
    WAKEUP("from waking a sleeping task to its first step on an idle CPU"),
    QUEUE_WORK("from queue_work to the worker's first step on an idle CPU"),
    CONTEXT_SWITCH("when a CPU turns to another task"),
    CALLBACK("invoking one RCU callback"),
    EXPEDITED("an expedited grace period when no reader is in its way"),
    GP_KTHREAD("one pass of the grace-period thread");

    private final String meaning;

    CostSetting(String meaning) {
        this.meaning = meaning;
    }

    /// As listings spell it; on the command line `cost.` stands before it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String meaning() {
        return meaning;
    }

    long value(Costs costs) {
        return switch (this) {
            case WAKEUP -> costs.wakeup();
            case QUEUE_WORK -> costs.queueWork();
            case CONTEXT_SWITCH -> costs.contextSwitch();
            case CALLBACK -> costs.callback();
            case EXPEDITED -> costs.expedited();
            case GP_KTHREAD -> costs.gpKthread();
        };
    }

    static @Nullable CostSetting of(String key) {
        for (CostSetting setting : values()) {
            if (setting.key().equals(key)) {
                return setting;
            }
        }
        return null;
    }

    static List<String> keys() {
        return List.of(values()).stream().map(CostSetting::key).toList();
    }
}
