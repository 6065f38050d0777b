package lockscope.lessons.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lockscope.engine.fold.Creations;
import lockscope.engine.fold.Summary;
import lockscope.engine.fold.Totals;
import lockscope.engine.listing.Setting;
import lockscope.engine.run.Snapshot;
import lockscope.engine.trace.NetState;
import lockscope.engine.trace.Violation;
import lockscope.engine.why.Chain;
import lockscope.engine.why.Chains;
import lockscope.engine.why.Moment.TaskState;
import lockscope.lessons.expression.Expression.Measured;
import lockscope.lessons.expression.ExpressionParser;
import lockscope.lessons.expression.Malformed;
import lockscope.lessons.expression.Measure;
import lockscope.lessons.expression.Statistic;
import lockscope.lessons.expression.Value;
import org.jspecify.annotations.Nullable;

/// Answers each measure from one run. More than 250 lines: one exhaustive switch over the vocabulary.
final class Measures {
    private final RunFacts run;

    Measures(RunFacts run) {
        this.run = run;
    }

    /// @param at the moment that was asked for, -1 for none
    Value answer(Measured asked, long at) throws Unanswerable {
        return switch (asked.measure()) {
            case WAIT, HOLD, CREATION, GP, EXPEDITED, CLEANUP, DEATH, READ, METHOD, TASK -> span(asked);
            case ELAPSED -> new Value.Time(run.summary().simulated());
            case NET_ALLOCATED -> since(asked, NetState.ALLOCATED);
            case NET_LIVE -> since(asked, NetState.LIVE);
            case NET_DEAD -> since(asked, NetState.DEAD);
            case NET_UNLISTED -> since(asked, NetState.UNLISTED);
            case NET_FREED -> since(asked, NetState.FREED);
            case HELD_FOR_RCU -> new Value.Time(totals(asked).heldWaitingForRcu());
            case CPU_USER -> new Value.Time(run.summary().cpu().user());
            case CPU_SYSTEM -> new Value.Time(run.summary().cpu().system());
            case NETS_CREATED -> new Value.Quantity(run.summary().created());
            case NETS_FREED -> new Value.Quantity(run.summary().freed());
            case DEAD_MOST -> new Value.Quantity(run.summary().deaths().most());
            case BATCH_MEAN -> new Value.Quantity(run.summary().batches().meanThousandths() / 1000.0);
            case BATCH_MOST -> new Value.Quantity(run.summary().batches().largest());
            case TAKEN -> new Value.Quantity(totals(asked).acquired());
            case CREATIONS_FAILED -> new Value.Quantity(failed(asked));
            case VIOLATION -> new Value.Text(violation());
            case OUTCOME -> new Value.Text(outcome());
            case ROOT -> new Value.Text(root(chain(asked, at)));
            case DOES -> new Value.Text(does(run.at(at), task(asked)));
            case CHAIN -> new Value.Names(chainTasks(chain(asked, at)));
            case QUEUE -> tasks(run.at(at).queue(lock(asked)));
            case HOLDERS -> tasks(run.at(at).holders(lock(asked)));
            case WAITING -> tasks(waiting(run.at(at)));
            case OWING ->
                new Value.Names(
                        run.at(at).owing().stream().map(cpu -> "CPU " + cpu).toList());
            case OWNERS -> tasks(tasksOf(run.spans().by(run.spans().holds(lock(asked)), or(asked.by()))));
            case CREATORS -> tasks(creators(asked));
            case INITS -> new Value.Names(run.spans().lives().nth(asked.nth()).inits());
            case EXITS -> new Value.Names(run.spans().lives().nth(asked.nth()).exits());
            case LIVES -> lives(asked);
            case DEAD -> new Value.Quantity(nets(at, true));
            case LIVE -> new Value.Quantity(nets(at, false));
            case SETTING -> setting(or(asked.of()));
            case PUBLISHED -> Published.value(asked.of());
        };
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    // ---------------------------------------------------------------- spans

    private Value span(Measured asked) throws Unanswerable {
        Statistic statistic = asked.statistic();
        if (statistic == null) {
            throw new Unanswerable(
                    "found no statistic after '" + asked.measure().text() + "'");
        }
        Totals known = isPlain(asked) ? known(asked, statistic) : null;
        if (known != null) {
            return of(known, statistic);
        }
        List<Span> spans = run.spans().within(run.spans().by(spans(asked), or(asked.by())), routine(asked));
        if (statistic.isOfOne()) {
            return ofOne(asked, statistic, spans);
        }
        Totals totals = Totals.NONE;
        for (Span span : spans) {
            totals = totals.plus(span.nanos());
        }
        return of(totals, statistic);
    }

    private static boolean isPlain(Measured asked) {
        return asked.by() == null && asked.within() == null && asked.nth() == 0;
    }

    private static String routine(Measured asked) {
        return asked.measure() == Measure.METHOD ? "" : or(asked.within());
    }

    /// What the summary knows already, so that long runs need no trace.
    private @Nullable Totals known(Measured asked, Statistic statistic) throws Unanswerable {
        if (statistic.isOfOne()) {
            return null;
        }
        Summary summary = run.summary();
        return switch (asked.measure()) {
            case WAIT ->
                run.program().lock(or(asked.of())) < 0 ? null : totals(asked).waits();
            case HOLD -> totals(asked).holds();
            case DEATH -> {
                var spread = summary.deaths().toFreedom();
                yield new Totals(spread.count(), spread.total(), spread.max());
            }
            case GP -> statistic == Statistic.COUNT ? new Totals(summary.gracePeriods(), 0, 0) : null;
            case EXPEDITED -> statistic == Statistic.COUNT ? new Totals(summary.expedited(), 0, 0) : null;
            case CLEANUP ->
                statistic == Statistic.COUNT ? new Totals(summary.batches().count(), 0, 0) : null;
            case CREATION -> statistic == Statistic.COUNT ? new Totals(summary.creations(), 0, 0) : null;
            default -> null;
        };
    }

    private static Value of(Totals totals, Statistic statistic) throws Unanswerable {
        return switch (statistic) {
            case COUNT -> new Value.Quantity(totals.count());
            case TOTAL -> new Value.Time(totals.total());
            case MEAN -> new Value.Time(totals.mean());
            case MAX -> new Value.Time(totals.max());
            case LENGTH, BEGIN, END -> throw new Unanswerable("found '" + statistic.text() + "' of many");
        };
    }

    private static Value ofOne(Measured asked, Statistic statistic, List<Span> spans) throws Unanswerable {
        int nth = Math.max(1, asked.nth());
        if (nth > spans.size()) {
            throw new Unanswerable(
                    "found no such " + asked.measure().text() + ": the run has " + spans.size() + " of them");
        }
        Span span = spans.get(nth - 1);
        return new Value.Time(
                switch (statistic) {
                    case BEGIN -> span.begin();
                    case END -> span.end();
                    case LENGTH, COUNT, TOTAL, MEAN, MAX -> span.nanos();
                });
    }

    private List<Span> spans(Measured asked) throws Unanswerable {
        Spans spans = run.spans();
        return switch (asked.measure()) {
            case WAIT -> spans.waits(or(asked.of()));
            case HOLD -> spans.holds(lock(asked));
            case CREATION -> spans.creationSpans();
            case GP -> spans.gracePeriods(false);
            case EXPEDITED -> spans.gracePeriods(true);
            case CLEANUP -> spans.cleanups();
            case DEATH -> spans.deaths();
            case READ -> spans.reads();
            case METHOD -> spans.methods(or(asked.of()), or(asked.within()));
            case TASK -> spans.taskLives();
            default -> throw new Unanswerable("found '" + asked.measure().text() + "', which is no span");
        };
    }

    private static List<Integer> tasksOf(List<Span> spans) {
        return spans.stream().map(Span::task).toList();
    }

    // ---------------------------------------------------------------- locks and tasks

    private int lock(Measured asked) throws Unanswerable {
        int lock = run.program().lock(or(asked.of()));
        if (lock < 0) {
            throw new Unanswerable("found '" + or(asked.of()) + "' after 'of', expected a lock of this run");
        }
        return lock;
    }

    private Summary.LockTotals totals(Measured asked) throws Unanswerable {
        return run.summary().locks().get(lock(asked));
    }

    private int task(Measured asked) throws Unanswerable {
        String name =
                or(asked.of()).equals("worker") ? run.tasks().name(run.tasks().worker(0)) : or(asked.of());
        int task = run.tasks().find(name);
        if (task == 0) {
            throw new Unanswerable("found '" + or(asked.of()) + "' after 'of', expected a task of this run");
        }
        return task;
    }

    private Value tasks(List<Integer> tasks) {
        return new Value.Names(
                tasks.stream().map(task -> run.tasks().name(task)).toList());
    }

    private static List<Integer> waiting(Snapshot moment) {
        List<Integer> waiting = new ArrayList<>();
        for (int task = 1; task <= moment.tasks(); task++) {
            if (moment.state(task) == TaskState.WAITING && moment.waitKind(task).isLock()) {
                waiting.add(task);
            }
        }
        return waiting;
    }

    private static String does(Snapshot moment, int task) {
        return switch (moment.state(task)) {
            case NOT_STARTED -> "unborn";
            case RUNNING -> "runs";
            case RUNNABLE -> "runnable";
            case WAITING -> "waits";
            case DONE -> "done";
        };
    }

    // ---------------------------------------------------------------- why

    private Chain chain(Measured asked, long at) throws Unanswerable {
        Chain chain = new Chains(run.at(at)).of(task(asked));
        if (chain.steps().isEmpty()) {
            throw new Unanswerable("'" + or(asked.of()) + "' does not wait at that moment");
        }
        return chain;
    }

    private List<String> chainTasks(Chain chain) {
        return chain.steps().stream().map(step -> run.tasks().name(step.task())).toList();
    }

    private String root(Chain chain) {
        return switch (chain.root()) {
            case Chain.Root.Running(int task, int cpu, int pc) -> run.tasks().name(task);
            case Chain.Root.Timer timer -> "timer";
            case Chain.Root.Tick tick -> "tick";
            case Chain.Root.Woken(int task) -> run.tasks().name(task);
            case Chain.Root.Killed(int task) -> run.tasks().name(task);
            case Chain.Root.Gone(int task) -> run.tasks().name(task);
            case Chain.Root.Ended(int task) -> run.tasks().name(task);
            case Chain.Root.NotStarted(int task) -> run.tasks().name(task);
            case Chain.Root.Idle idle -> "nothing";
            case Chain.Root.Rcu rcu -> "rcu";
            case Chain.Root.Cycle cycle -> "cycle";
        };
    }

    private String violation() throws Unanswerable {
        run.summary();
        Violation violation = run.anyRun().violation();
        return violation == null ? "none" : violation.id();
    }

    private String outcome() throws Unanswerable {
        run.summary();
        return switch (run.anyRun().outcome()) {
            case FINISHED -> "finished";
            case DEADLOCK -> "deadlock";
            case STOPPED_AT_LIMIT -> "stopped";
            case VIOLATION -> "violation";
            case RUNNING -> "running";
        };
    }

    // ---------------------------------------------------------------- namespaces

    private Value since(Measured asked, NetState state) throws Unanswerable {
        return new Value.Time(run.spans().lives().since(asked.nth(), state));
    }

    private Value lives(Measured asked) throws Unanswerable {
        List<String> states = new ArrayList<>();
        for (NetState state : run.spans().lives().nth(asked.nth()).since().keySet()) {
            states.add(state.name().toLowerCase(Locale.ROOT));
        }
        return new Value.Names(states);
    }

    private int nets(long at, boolean dead) throws Unanswerable {
        int count = 0;
        for (Snapshot.Net net : run.at(at).nets()) {
            boolean isDead = net.state() == NetState.DEAD || net.state() == NetState.UNLISTED;
            boolean isListed = net.state() == NetState.LIVE || net.state() == NetState.DEAD;
            count += (dead ? isDead : isListed) ? 1 : 0;
        }
        return count;
    }

    private List<Integer> creators(Measured asked) throws Unanswerable {
        Creations creations = run.spans().creations();
        List<Span> spans = new ArrayList<>();
        for (int call = 0; call < creations.size(); call++) {
            if (creations.hasReturned(call)) {
                spans.add(new Span(creations.begin(call), creations.end(call), creations.task(call), -1));
            }
        }
        return tasksOf(run.spans().by(spans, or(asked.by())));
    }

    private long failed(Measured asked) throws Unanswerable {
        Creations creations = run.spans().creations();
        List<Span> spans = new ArrayList<>();
        for (int call = 0; call < creations.size(); call++) {
            if (creations.hasReturned(call) && creations.result(call) < 0) {
                spans.add(new Span(creations.begin(call), creations.end(call), creations.task(call), -1));
            }
        }
        return run.spans().by(spans, or(asked.by())).size();
    }

    // ---------------------------------------------------------------- settings

    private Value setting(String key) throws Unanswerable {
        for (Setting setting : run.settings()) {
            if (setting.key().equals(key)) {
                return constant(setting.value());
            }
        }
        throw new Unanswerable("found '" + key + "' after 'of', expected a setting of the scenario");
    }

    static Value constant(String text) {
        try {
            if (ExpressionParser.expression(text)
                    instanceof lockscope.lessons.expression.Expression.Constant(Value value)) {
                return value;
            }
        } catch (Malformed e) {
            return new Value.Text(text);
        }
        return new Value.Text(text);
    }
}
