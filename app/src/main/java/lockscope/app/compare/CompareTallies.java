package lockscope.app.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockscope.app.figure.Datum;
import lockscope.app.narration.Names;
import lockscope.app.session.RunView;
import lockscope.app.tally.Counted;
import lockscope.app.tally.Tallies;
import lockscope.app.tally.Tally;
import lockscope.app.waterfall.CauseWords;
import lockscope.app.words.Words;
import lockscope.engine.fold.Batch;
import lockscope.engine.fold.Batches;
import lockscope.engine.fold.Cause;
import lockscope.engine.fold.Comparison;
import lockscope.engine.fold.Lane;
import lockscope.engine.fold.Slices;
import lockscope.engine.fold.Steps;
import lockscope.engine.fold.Wait;
import lockscope.engine.fold.Waits;
import lockscope.engine.fold.Waterfall;
import lockscope.engine.program.TaskTable;
import lockscope.engine.trace.NetState;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.WaitKind;

/// What the numbers of a comparison count, event by event.
final class CompareTallies {
    private final CompareModel model;
    private final Side a;
    private final Side b;
    private final long horizon;
    private final Words words;

    /// One of the runs, and the pane in which it is shown.
    record Side(RunView run, int pane) {}

    /// @param horizon nothing after it is counted, nanoseconds
    CompareTallies(CompareModel model, Side a, Side b, long horizon, Words words) {
        this.model = model;
        this.a = a;
        this.b = b;
        this.horizon = horizon;
        this.words = words;
    }

    private Tally tally(String title, String value, String definition, List<Counted> events) {
        return new Tally(a.pane(), title, value, definition, events);
    }

    private String both() {
        return words.say("compare.both", a.run().title(), b.run().title());
    }

    private String change(long from, long to) {
        return words.say("compare.from-to", words.span(from), words.span(to));
    }

    // ---- paired calls

    /// The waits inside the calls that both runs made.
    ///
    /// @param saved of one task, or of all
    Tally saved(CompareModel.Saved saved) {
        String who = saved.task().isEmpty() ? words.say("compare.everybody") : saved.task();
        return tally(
                words.say("compare.title", words.say("compare.saved.of", who), both()),
                change(saved.a(), saved.b()),
                words.say("compare.define.saved"),
                calls(model.paired(saved.task())));
    }

    /// A step of the waterfall of waits.
    Tally waiting(Waterfall.Step step) {
        String what = step.part() instanceof Waterfall.Part.Unpaired ? "unpaired" : "waiting";
        return tally(
                words.say("compare.title", new CauseWords(words).of(step.part()), both()),
                change(step.a(), step.b()),
                words.say("compare.define." + what),
                calls(model.counted(step.part())));
    }

    private List<Counted> calls(List<CompareModel.Counted> calls) {
        return calls.stream().map(this::call).toList();
    }

    private Counted call(CompareModel.Counted call) {
        String text = words.say(
                call.count() > 0 ? "compare.call" : "compare.call.unpaired",
                call.task(),
                call.count(),
                words.span(call.a()),
                words.span(call.b()));
        int pane = call.inA() ? a.pane() : b.pane();
        return new Counted(call.begin(), text, slice(call.number(), call.begin(), call.begin(), pane));
    }

    private static Datum slice(int task, long begin, long end, int pane) {
        return new Datum(Datum.Subject.TASK, task, begin, end, pane);
    }

    // ---- elapsed time

    /// A step of the waterfall of elapsed time: what the task that ended last did meanwhile.
    Tally elapsed(Waterfall.Step step) {
        String what = switch (step.part()) {
            case Waterfall.Part.Waiting _ -> "waiting";
            case Waterfall.Part.Unpaired() -> "unpaired";
            case Waterfall.Part.BeforeStart() -> "start";
            case Waterfall.Part.UserTime() -> "user";
            case Waterfall.Part.SystemTime() -> "system";
        };
        List<Counted> events =
                new ArrayList<>(slices(step.part(), a, model.waterfall().taskA()));
        events.addAll(slices(step.part(), b, model.waterfall().taskB()));
        return tally(
                words.say("compare.title", new CauseWords(words).of(step.part()), both()),
                change(step.a(), step.b()),
                words.say("compare.define." + what + ".elapsed"),
                events);
    }

    private List<Counted> slices(Waterfall.Part part, Side side, String name) {
        RunView run = side.run();
        int task = name.isEmpty() ? 0 : new TaskTable(run.program()).find(name);
        List<Counted> events = new ArrayList<>();
        if (task == 0) {
            return events;
        }
        Lane lane = Slices.of(run.program(), run.rows(), horizon, run.endNanos())
                .tasks()
                .get(task);
        if (part instanceof Waterfall.Part.BeforeStart && lane.size() > 0) {
            events.add(slice(name, task, side, 0, lane.begin(0)));
        }
        for (int slice = 0; slice < lane.size(); slice++) {
            if (counts(part, lane, slice, run)) {
                events.add(slice(name, task, side, lane.begin(slice), lane.end(slice)));
            }
        }
        return events;
    }

    private Counted slice(String name, int task, Side side, long begin, long end) {
        String text = words.say("compare.slice", name, side.run().title(), words.span(end - begin), words.point(begin));
        return new Counted(begin, text, slice(task, begin, end, side.pane()));
    }

    private static boolean counts(Waterfall.Part part, Lane lane, int slice, RunView run) {
        return switch (lane.activity(slice)) {
            case USER -> part instanceof Waterfall.Part.UserTime;
            case SYSTEM -> part instanceof Waterfall.Part.SystemTime;
            case RUNNABLE -> part.equals(new Waterfall.Part.Waiting(new Cause.ForCpu()));
            case WAITS, SPINS -> part.equals(new Waterfall.Part.Waiting(cause(lane, slice, run)));
            case NOT_STARTED, DONE -> false;
        };
    }

    private static Cause cause(Lane lane, int slice, RunView run) {
        WaitKind kind = lane.waitKind(slice);
        if (kind == null) {
            throw new IllegalStateException("a wait for nothing");
        }
        return kind.isLock()
                ? new Cause.ForLock(
                        kind, run.program().locks().get(lane.object(slice)).name())
                : new Cause.ForEvent(kind);
    }

    // ---- costs

    /// A cost in one of the runs.
    Tally cost(Comparison.CostChange cost, boolean inA) {
        Side side = inA ? a : b;
        List<Counted> events = switch (cost.cost()) {
            case DEATH_TO_FREEDOM_MEAN, DEATH_TO_FREEDOM_MAX -> deaths(side);
            case BATCH_MEAN -> batches(side);
            case DEAD_MOST -> mostDead(side);
            case WRITER_WAIT_TOTAL, WRITER_WAIT_MAX -> writers(side);
        };
        return new Tally(
                side.pane(),
                words.say(
                        "compare.title",
                        new CauseWords(words).of(cost.cost()),
                        side.run().title()),
                new CauseWords(words).value(cost.cost(), inA ? cost.a() : cost.b()),
                words.say("compare.define." + cost.cost()),
                events);
    }

    private Names names(Side side) {
        return new Names(side.run().program(), new TaskTable(side.run().program())::name);
    }

    private List<Counted> deaths(Side side) {
        Rows rows = side.run().rows();
        Map<Integer, Long> died = new LinkedHashMap<>();
        List<Counted> events = new ArrayList<>();
        for (long row = rows.first(); row < rows.end() && rows.time(row) <= horizon; row++) {
            if (rows.kind(row) == TraceKind.NET) {
                NetState state = NetState.of(rows.value(row));
                int net = rows.object(row);
                if (state == NetState.DEAD) {
                    died.putIfAbsent(net, rows.time(row));
                }
                Long since = state == NetState.FREED ? died.remove(net) : null;
                if (since != null) {
                    events.add(death(net, since, rows.time(row), side));
                }
            }
        }
        return events;
    }

    private Counted death(int net, long died, long freed, Side side) {
        String text = words.say("compare.death", net, words.span(freed - died), words.point(died));
        return new Counted(died, text, Datum.of(Datum.Subject.NET, net).inRun(side.pane()));
    }

    private List<Counted> batches(Side side) {
        RunView run = side.run();
        List<Batch> batches =
                Batches.of(run.program(), run.rows(), horizon, run.endNanos()).list();
        return batches.stream()
                .filter(batch -> batch.size() > 0)
                .map(batch -> new Counted(
                        batch.taken(),
                        words.count("compare.batch", batch.size(), batch.number(), words.point(batch.taken())),
                        slice(batch.task(), batch.taken(), batch.taken(), side.pane())))
                .toList();
    }

    private List<Counted> mostDead(Side side) {
        Steps steps = Steps.ofDeadNets(side.run().rows(), horizon, side.run().endNanos());
        long most = steps.most(0, Long.MAX_VALUE);
        for (int step = 0; step < steps.size(); step++) {
            if (steps.value(step) == most) {
                return new Tallies(side.run(), side.pane(), words).dead(steps.time(step));
            }
        }
        return List.of();
    }

    private List<Counted> writers(Side side) {
        RunView run = side.run();
        Names names = names(side);
        return Waits.of(run.program(), run.rows(), horizon, run.endNanos()).list().stream()
                .filter(wait -> wait.kind().isForWriting())
                .sorted(Comparator.comparingLong(Wait::nanos).reversed())
                .map(wait -> new Counted(
                        wait.begin(),
                        words.say(
                                "number.event.waited",
                                names.task(wait.task()),
                                names.lock(wait.object()),
                                words.span(wait.nanos()),
                                words.point(wait.begin())),
                        slice(wait.task(), wait.begin(), wait.end(), side.pane())))
                .toList();
    }
}
