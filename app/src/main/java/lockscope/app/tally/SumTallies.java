package lockscope.app.tally;

import java.util.List;
import lockscope.app.figure.Datum;
import lockscope.app.session.RunView;
import lockscope.app.words.Words;
import lockscope.engine.fold.GracePeriod;
import lockscope.engine.fold.GracePeriods;
import lockscope.engine.fold.Wait;
import lockscope.engine.fold.Waits;
import lockscope.engine.program.TaskTable;

/// Counts once more what tables sum up of a run by a moment: the waits for a lock or of a task, and grace periods.
public final class SumTallies {
    private final RunView run;
    private final int pane;
    private final long nanos;
    private final Words words;

    /// @param pane the place of the run among those that are shown
    /// @param nanos nothing after it counts
    public SumTallies(RunView run, int pane, long nanos, Words words) {
        this.run = run;
        this.pane = pane;
        this.nanos = Math.min(nanos, run.endNanos());
        this.words = words;
    }

    /// What every task has waited for a lock.
    public Tally waitsFor(int lock) {
        String name = run.program().locks().get(lock).name();
        return waits("number.lock", name, waits().forLock(lock));
    }

    /// What a task has waited for locks and for RCU.
    public Tally waitsOf(int task) {
        String name = new TaskTable(run.program()).name(task);
        List<Wait> waits = waits().ofTask(task).stream()
                .filter(wait -> wait.kind().isLock() || wait.kind().isRcu())
                .toList();
        return waits("number.task", name, waits);
    }

    /// The grace periods that have begun.
    public Tally gracePeriods() {
        List<GracePeriod> begun = GracePeriods.of(run.rows(), nanos, nanos).list();
        return new Tally(
                pane,
                title("number.gp", ""),
                Integer.toString(begun.size()),
                words.say("number.gp.define"),
                begun.stream().map(this::gracePeriod).toList());
    }

    private Counted gracePeriod(GracePeriod gp) {
        String name = words.say(gp.expedited() ? "number.gp.expedited" : "number.gp.number", gp.number());
        String text = words.say(
                gp.over() ? "number.event.gp.over" : "number.event.gp",
                name,
                words.span(gp.nanos()),
                words.point(gp.begin()));
        return new Counted(
                gp.begin(), text, new Datum(Datum.Subject.GRACE_PERIOD, gp.number(), gp.begin(), gp.end(), pane));
    }

    private Waits waits() {
        return Waits.of(run.program(), run.rows(), nanos, nanos);
    }

    private Tally waits(String key, String name, List<Wait> waits) {
        return new Tally(
                pane,
                title(key, name),
                words.count(
                        "number.waits",
                        waits.size(),
                        words.span(WaitEvents.sum(waits, nanos)),
                        words.span(WaitEvents.longest(waits, nanos))),
                words.say(key + ".define", name),
                new WaitEvents(run, pane, words).all(waits, nanos));
    }

    private String title(String key, String name) {
        return words.say("number.title", words.say(key, name), run.title(), words.point(nanos));
    }
}
