package lockscope.lessons.fact;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.listing.Nearest;
import lockscope.lessons.expression.Value;
import org.jspecify.annotations.Nullable;

/// Figures that were published or measured elsewhere, each with its source: the only numbers in lessons that no run
/// gives.
public enum Published {
    SEED_BEFORE("seed.before", "100.377s", Source.SEED),
    SEED_AFTER("seed.after", "17.007s", Source.SEED),
    SEED_PRINTED("seed.printed", "5.8", Source.SEED),
    SEED_USER_BEFORE("seed.user.before", "9.672s", Source.SEED),
    SEED_USER_AFTER("seed.user.after", "5.311s", Source.SEED),
    SEED_SYSTEM_BEFORE("seed.system.before", "19.928s", Source.SEED),
    SEED_SYSTEM_AFTER("seed.system.after", "11.779s", Source.SEED),
    SEED_HANG_LEAST("seed.hang.least", "20s", Source.SEED),
    SEED_HANG_MOST("seed.hang.most", "30s", Source.SEED),
    SEED_CPUS("seed.cpus", "8", Source.SEED),
    SEED_ROUNDS("seed.rounds", "10000", Source.SEED),
    SEED_PATCHES("seed.patches", "32", Source.SERIES),
    MEASURED_BEST("measured.ratio.least", "2", Source.MEASURED),
    MEASURED_WORST("measured.ratio.most", "14", Source.MEASURED),
    MEASURED_RCU("measured.rcu.share", "78%", Source.MEASURED),
    MEASURED_HOLD("measured.hold", "32.7ms", Source.MEASURED);

    /// Where a figure comes from.
    public enum Source {
        SEED("the message of Linux commit 1a57feb847c5, Kirill Tkhai, 2018"),
        SERIES("the cover letter of its series, 2018"),
        MEASURED("measurements of Linux 4.15 on one CPU with HZ=250, and of the same tree with the lock a semaphore");

        private final String words;

        Source(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private final String text;
    private final String figure;
    private final Source source;

    Published(String text, String figure, Source source) {
        this.text = text;
        this.figure = figure;
        this.source = source;
    }

    /// As lessons write it.
    public String text() {
        return text;
    }

    public Source source() {
        return source;
    }

    /// The figure of that name.
    static Value value(@Nullable String name) throws Unanswerable {
        List<String> known = new ArrayList<>();
        for (Published published : values()) {
            if (published.text.equals(name)) {
                return Measures.constant(published.figure);
            }
            known.add(published.text);
        }
        throw new Unanswerable(
                "found no published figure '" + name + "'" + Nearest.hint(name == null ? "" : name, known));
    }
}
