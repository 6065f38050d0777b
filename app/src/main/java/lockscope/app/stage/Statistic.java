package lockscope.app.stage;

import java.util.Arrays;
import lockscope.app.figure.Tag;
import lockscope.app.words.Words;
import org.jspecify.annotations.Nullable;

/// The numbers that a stage states at each moment; each is worked out from the trace up to that moment.
public enum Statistic {
    /// How many tasks wait for a lock now, the longest of these waits, and all of them together.
    WAITING,
    /// All waits for locks so far.
    WAITED,
    /// Namespaces that were put on the list so far.
    MADE,
    /// Namespaces that are being built.
    BUILT,
    /// Namespaces that are on the list and in use.
    LIVE,
    /// Namespaces that nobody uses any more and that are still on the list.
    DEAD,
    /// Namespaces that are off the list and not yet freed.
    TEARDOWN,
    /// CPUs on which a task runs.
    RUNNING;

    private static final String PREFIX = "number/";

    /// Of marks that show it.
    public String id() {
        return PREFIX + name();
    }

    /// For marks that show it.
    public Tag tag() {
        return Tag.of(id());
    }

    /// What a pointer on such a mark says.
    public String prompt(Words words) {
        return words.say("number.ask", words.say("number." + this));
    }

    /// How many namespaces are in a row.
    public static Statistic of(NetRow.Kind row) {
        return switch (row) {
            case BUILT -> BUILT;
            case LIVE -> LIVE;
            case DEAD -> DEAD;
            case TEARDOWN -> TEARDOWN;
        };
    }

    /// Null for the id of any other mark.
    public static @Nullable Statistic ofId(String id) {
        String plain = Tag.whole(id);
        return Arrays.stream(values())
                .filter(statistic -> statistic.id().equals(plain))
                .findFirst()
                .orElse(null);
    }
}
