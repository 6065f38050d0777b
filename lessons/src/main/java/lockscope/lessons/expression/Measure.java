package lockscope.lessons.expression;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything that can be asked of a run, by its name in lessons. A closed set: `lessons/AUTHORING.md` lists it.
public enum Measure {
    WAIT(Shape.SPANS, "a wait of a task", Word.OF, Word.BY, Word.WITHIN, Word.NTH),
    HOLD(Shape.SPANS, "a hold of a lock", Word.OF, Word.BY, Word.WITHIN, Word.NTH),
    CREATION(Shape.SPANS, "a call of copy_net_ns", Word.BY, Word.NTH),
    GP(Shape.SPANS, "a normal grace period", Word.NTH),
    EXPEDITED(Shape.SPANS, "an expedited grace period", Word.NTH),
    CLEANUP(Shape.SPANS, "a run of cleanup_net that found something", Word.NTH),
    DEATH(Shape.SPANS, "a namespace's way from death to freed memory", Word.NTH),
    READ(Shape.SPANS, "a read section", Word.BY, Word.NTH),
    METHOD(Shape.SPANS, "a method of an operation, such as init", Word.OF, Word.BY, Word.WITHIN, Word.NTH),
    TASK(Shape.SPANS, "a task's life", Word.BY, Word.NTH),
    ELAPSED(Shape.TIME, "when the last foreground task ended"),
    NET_ALLOCATED(Shape.TIME, "when a namespace was allocated", Word.NTH),
    NET_LIVE(Shape.TIME, "when it went on the list", Word.NTH),
    NET_DEAD(Shape.TIME, "when its count reached 0", Word.NTH),
    NET_UNLISTED(Shape.TIME, "when it left the list", Word.NTH),
    NET_FREED(Shape.TIME, "when its memory was freed", Word.NTH),
    HELD_FOR_RCU(Shape.TIME, "how much of the holds was spent waiting for RCU", Word.OF),
    CPU_USER(Shape.TIME, "user time of the foreground tasks"),
    CPU_SYSTEM(Shape.TIME, "system time of the foreground tasks"),
    NETS_CREATED(Shape.NUMBER, "namespaces that went live"),
    NETS_FREED(Shape.NUMBER, "namespaces that died and were freed"),
    DEAD_MOST(Shape.NUMBER, "most dead namespaces at once"),
    BATCH_MEAN(Shape.NUMBER, "mean size of a batch"),
    BATCH_MOST(Shape.NUMBER, "size of the largest batch"),
    TAKEN(Shape.NUMBER, "how often a lock was taken", Word.OF),
    CREATIONS_FAILED(Shape.NUMBER, "calls of copy_net_ns that returned an error", Word.BY),
    VIOLATION(Shape.WORD, "the rule that was broken, such as I4, or none"),
    OUTCOME(Shape.WORD, "finished, deadlock, stopped or violation"),
    ROOT(Shape.WORD, "what a task's wait comes down to: a task, tick, timer, rcu or cycle", Word.OF, Word.AT),
    DOES(Shape.WORD, "what a task does: runs, runnable, waits, done or unborn", Word.OF, Word.AT),
    CHAIN(Shape.NAMES, "the tasks from a wait to its root", Word.OF, Word.AT),
    QUEUE(Shape.NAMES, "who waits for a lock, first in line first", Word.OF, Word.AT),
    HOLDERS(Shape.NAMES, "who holds a lock", Word.OF, Word.AT),
    WAITING(Shape.NAMES, "the tasks that wait for any lock", Word.AT),
    OWING(Shape.NAMES, "the CPUs that owe the grace period a quiescent state", Word.AT),
    OWNERS(Shape.NAMES, "who got a lock, in order", Word.OF, Word.BY),
    CREATORS(Shape.NAMES, "the tasks whose copy_net_ns returned, in order", Word.BY),
    INITS(Shape.NAMES, "the operations whose init ran for a namespace, in order", Word.NTH),
    EXITS(Shape.NAMES, "the operations whose exit ran for a namespace, in order", Word.NTH),
    LIVES(Shape.NAMES, "the states that a namespace went through", Word.NTH),
    DEAD(Shape.NUMBER, "dead namespaces that are not freed", Word.AT),
    LIVE(Shape.NUMBER, "namespaces on the list", Word.AT),
    SETTING(Shape.ANY, "a setting of the scenario", Word.OF),
    PUBLISHED(Shape.ANY, "a figure that was published or measured, with its source; of no run", Word.OF);

    /// What an answer is.
    public enum Shape {
        /// Spans of time, asked with a [Statistic].
        SPANS,
        TIME,
        NUMBER,
        WORD,
        NAMES,
        /// A time or a number.
        ANY
    }

    /// A word that narrows a question down.
    public enum Word {
        OF,
        BY,
        WITHIN,
        NTH,
        AT,
        IN;

        /// As lessons write it.
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Shape shape;
    private final String meaning;
    private final Set<Word> words;

    Measure(Shape shape, String meaning, Word... words) {
        this.shape = shape;
        this.meaning = meaning;
        this.words = EnumSet.noneOf(Word.class);
        this.words.addAll(List.of(words));
    }

    /// As lessons write it: `net.dead`.
    public String text() {
        String name = name().toLowerCase(Locale.ROOT);
        return name.startsWith("net_")
                        || name.startsWith("cpu_")
                        || name.startsWith("nets_")
                        || name.startsWith("dead_")
                        || name.startsWith("batch_")
                ? name.replaceFirst("_", ".")
                : name;
    }

    public Shape shape() {
        return shape;
    }

    public String meaning() {
        return meaning;
    }

    /// Whether a word may follow; `in RUN` always may, but for [#PUBLISHED].
    public boolean takes(Word word) {
        return words.contains(word) || (word == Word.IN && this != PUBLISHED);
    }

    /// The measure of that name, null for none.
    public static @Nullable Measure named(String name) {
        for (Measure measure : values()) {
            if (measure.text().equals(name)) {
                return measure;
            }
        }
        return null;
    }
}
