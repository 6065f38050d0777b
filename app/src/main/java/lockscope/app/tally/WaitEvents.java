package lockscope.app.tally;

import java.util.Comparator;
import java.util.List;
import lockscope.app.figure.Datum;
import lockscope.app.narration.Names;
import lockscope.app.session.RunView;
import lockscope.app.words.Words;
import lockscope.engine.fold.Wait;
import lockscope.engine.program.TaskTable;
import org.jspecify.annotations.Nullable;

/// Waits as events that a number counts, each as long as it has lasted by a moment.
final class WaitEvents {
    private final Names names;
    private final int pane;
    private final Words words;

    /// @param pane the place of the run among those that are shown; -1 when it is none of them
    WaitEvents(RunView run, int pane, Words words) {
        this.names = new Names(run.program(), new TaskTable(run.program())::name);
        this.pane = pane;
        this.words = words;
    }

    static long share(Wait wait, long nanos) {
        return Math.min(nanos, wait.end()) - wait.begin();
    }

    static long sum(List<Wait> waits, long nanos) {
        return waits.stream().mapToLong(wait -> share(wait, nanos)).sum();
    }

    static long longest(List<Wait> waits, long nanos) {
        return waits.stream().mapToLong(wait -> share(wait, nanos)).max().orElse(0);
    }

    /// The longest first.
    List<Counted> all(List<Wait> waits, long nanos) {
        return waits.stream()
                .sorted(Comparator.comparingLong((Wait wait) -> -share(wait, nanos))
                        .thenComparingLong(Wait::begin))
                .map(wait -> of(wait, nanos))
                .toList();
    }

    Counted of(Wait wait, long nanos) {
        boolean over = wait.end() <= nanos;
        String what = wait.kind().isLock() ? names.lock(wait.object()) : words.say("number.rcu");
        String text = words.say(
                over ? "number.event.waited" : "number.event.waits",
                names.task(wait.task()),
                what,
                words.span(share(wait, nanos)),
                words.point(wait.begin()));
        return new Counted(wait.begin(), text, slice(wait.task(), wait.begin(), wait.end()));
    }

    /// Where pictures show it; null when they do not.
    @Nullable
    Datum slice(int task, long begin, long end) {
        return pane < 0 ? null : new Datum(Datum.Subject.TASK, task, begin, end, pane);
    }
}
