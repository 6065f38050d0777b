package lockscope.lessons.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockscope.engine.fold.Batch;
import lockscope.engine.fold.Batches;
import lockscope.engine.fold.Creations;
import lockscope.engine.fold.CreationsFold;
import lockscope.engine.fold.GracePeriods;
import lockscope.engine.fold.Hold;
import lockscope.engine.fold.HoldTimes;
import lockscope.engine.fold.Lane;
import lockscope.engine.fold.RowFold;
import lockscope.engine.fold.Slices;
import lockscope.engine.fold.Wait;
import lockscope.engine.fold.Waits;
import lockscope.engine.program.Method;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.run.Run;
import lockscope.engine.trace.NetState;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.WaitKind;

/// Everything that lasted in a run, by what it was.
final class Spans {
    private final Program program;
    private final Rows rows;
    private final long end;
    private final TaskTable tasks;
    private final List<Wait> waits;
    private final List<Hold> holds;
    private final Creations creations;
    private final Lives lives;

    Spans(Run run, TaskTable tasks) {
        this.program = run.program();
        this.rows = run.trace();
        this.end = run.endNanos();
        this.tasks = tasks;
        this.waits = Waits.of(program, rows, RowFold.NO_HORIZON, end).list();
        this.holds = HoldTimes.of(program, rows, RowFold.NO_HORIZON, end).list();
        this.creations = new CreationsFold(program, RowFold.NO_HORIZON).of(rows, end);
        this.lives = new Lives(program, rows);
    }

    Lives lives() {
        return lives;
    }

    Creations creations() {
        return creations;
    }

    /// The waits for a lock, or for what `of` names: rcu, callbacks, grace_period, locks; all for "".
    List<Span> waits(String of) throws Unanswerable {
        int lock = program.lock(of);
        List<Span> spans = new ArrayList<>();
        for (Wait wait : waits) {
            WaitKind kind = wait.kind();
            boolean asked = switch (of) {
                case "", "anything" -> true;
                case "rcu" -> kind.isRcu();
                case "grace_period" -> kind == WaitKind.GRACE_PERIOD;
                case "callbacks" -> kind == WaitKind.CALLBACKS;
                case "locks" -> kind.isLock();
                default -> {
                    if (lock < 0) {
                        throw new Unanswerable("found '" + of
                                + "', expected a lock of this run, locks, rcu, grace_period or callbacks");
                    }
                    yield kind.isLock() && wait.object() == lock;
                }
            };
            if (asked) {
                spans.add(new Span(wait.begin(), wait.end(), wait.task(), wait.routine()));
            }
        }
        return spans;
    }

    List<Span> holds(int lock) {
        return holds.stream()
                .filter(hold -> hold.lock() == lock)
                .map(hold -> new Span(hold.begin(), hold.end(), hold.task(), hold.routine()))
                .toList();
    }

    List<Span> creationSpans() {
        List<Span> spans = new ArrayList<>();
        for (int call = 0; call < creations.size(); call++) {
            long to = creations.hasReturned(call) ? creations.end(call) : end;
            spans.add(new Span(creations.begin(call), to, creations.task(call), -1));
        }
        spans.sort(Comparator.comparingLong(Span::begin).thenComparingInt(Span::task));
        return spans;
    }

    List<Span> gracePeriods(boolean expedited) {
        return GracePeriods.of(rows, RowFold.NO_HORIZON, end).list().stream()
                .filter(gp -> gp.expedited() == expedited && gp.over())
                .map(gp -> new Span(gp.begin(), gp.end(), 0, -1))
                .toList();
    }

    List<Span> cleanups() {
        return Batches.of(program, rows, RowFold.NO_HORIZON, end).list().stream()
                .filter(batch -> batch.size() > 0)
                .map((Batch batch) -> new Span(batch.began(), batch.end(), batch.task(), -1))
                .toList();
    }

    List<Span> deaths() {
        Map<Integer, Long> died = new TreeMap<>();
        List<Span> spans = new ArrayList<>();
        for (long row = rows.first(); row < rows.end(); row++) {
            if (rows.kind(row) != TraceKind.NET) {
                continue;
            }
            NetState state = NetState.of(rows.value(row));
            if (state == NetState.DEAD) {
                died.putIfAbsent(rows.object(row), rows.time(row));
            } else if (state == NetState.FREED) {
                Long since = died.remove(rows.object(row));
                if (since != null) {
                    spans.add(new Span(since, rows.time(row), 0, -1));
                }
            }
        }
        spans.sort(Comparator.comparingLong(Span::begin));
        return spans;
    }

    List<Span> reads() {
        List<Span> spans = new ArrayList<>();
        List<Lane> lanes = Slices.of(program, rows, RowFold.NO_HORIZON, end).readSections();
        for (int task = 1; task < lanes.size(); task++) {
            Lane lane = lanes.get(task);
            for (int i = 0; i < lane.size(); i++) {
                spans.add(new Span(lane.begin(i), lane.end(i), task, -1));
            }
        }
        spans.sort(Comparator.comparingLong(Span::begin).thenComparingInt(Span::task));
        return spans;
    }

    /// The lives of the tasks of the scenario.
    List<Span> taskLives() {
        List<Span> spans = new ArrayList<>();
        Map<Integer, Long> begun = new TreeMap<>();
        for (long row = rows.first(); row < rows.end(); row++) {
            if (rows.kind(row) == TraceKind.TASK_START) {
                begun.put(rows.task(row), rows.time(row));
            } else if (rows.kind(row) == TraceKind.TASK_EXIT) {
                Long since = begun.remove(rows.task(row));
                spans.add(new Span(since == null ? 0 : since, rows.time(row), rows.task(row), -1));
            }
        }
        begun.forEach((task, since) -> spans.add(new Span(since, end, task, -1)));
        spans.sort(Comparator.comparingLong(Span::begin).thenComparingInt(Span::task));
        return spans;
    }

    /// The calls of a method, of one operation or of all for "".
    List<Span> methods(String op, String method) {
        List<Span> spans = new ArrayList<>();
        Map<Integer, List<Long>> begun = new TreeMap<>();
        for (long row = rows.first(); row < rows.end(); row++) {
            TraceKind kind = rows.kind(row);
            if (kind == TraceKind.METHOD && isAsked(row, op, method)) {
                begun.computeIfAbsent(rows.task(row), task -> new ArrayList<>()).add(rows.time(row));
            } else if (kind == TraceKind.METHOD_END) {
                List<Long> open = begun.get(rows.task(row));
                if (open != null && !open.isEmpty()) {
                    spans.add(new Span(open.removeLast(), rows.time(row), rows.task(row), -1));
                }
            }
        }
        begun.forEach((task, open) -> open.forEach(since -> spans.add(new Span(since, end, task, -1))));
        spans.sort(Comparator.comparingLong(Span::begin).thenComparingInt(Span::task));
        return spans;
    }

    private boolean isAsked(long row, String op, String method) {
        Program.Op called = program.ops().get(rows.object(row) - 1);
        Method what = Method.values()[rows.value(row) & 7];
        return (op.isEmpty() || called.name().equals(op))
                && (method.isEmpty() || what.listingName().equals(method));
    }

    /// Those of a task or of a group of tasks, `worker` for the cleanup worker; all for "".
    List<Span> by(List<Span> spans, String by) throws Unanswerable {
        if (by.isEmpty()) {
            return spans;
        }
        List<Integer> meant = new ArrayList<>();
        for (int task = 1; task <= tasks.count(); task++) {
            String name = tasks.name(task);
            boolean worker = by.equals("worker") && tasks.kind(task) == TaskTable.Kind.WORKER;
            if (name.equals(by) || name.startsWith(by + "/") || worker) {
                meant.add(task);
            }
        }
        if (meant.isEmpty()) {
            throw new Unanswerable("found no task and no group of tasks '" + by + "' in this run");
        }
        return spans.stream().filter(span -> meant.contains(span.task())).toList();
    }

    List<Span> within(List<Span> spans, String routine) throws Unanswerable {
        if (routine.isEmpty()) {
            return spans;
        }
        int index = program.routine(routine);
        if (index < 0) {
            throw new Unanswerable("found no routine '" + routine + "' in this run");
        }
        return spans.stream().filter(span -> span.routine() == index).toList();
    }
}
