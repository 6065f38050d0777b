package lockscope.app.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockscope.app.figure.Datum;
import lockscope.app.narration.Names;
import lockscope.app.session.RunView;
import lockscope.app.stage.Statistic;
import lockscope.app.words.Words;
import lockscope.engine.fold.Wait;
import lockscope.engine.program.TaskTable;
import lockscope.engine.trace.NetState;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;

/// Counts once more what a stage states, event by event.
public final class Tallies {
    private final RunView run;
    private final int pane;
    private final Words words;
    private final Rows rows;
    private final Names names;
    private final WaitEvents waits;

    /// @param pane the place of the run among those that are shown; -1 when it is none of them
    public Tallies(RunView run, int pane, Words words) {
        this.run = run;
        this.pane = pane;
        this.words = words;
        this.rows = run.rows();
        this.names = new Names(run.program(), new TaskTable(run.program())::name);
        this.waits = new WaitEvents(run, pane, words);
    }

    /// The number at a moment; takes a time that grows with the trace up to it.
    public Tally of(Statistic statistic, long nanos) {
        return switch (statistic) {
            case WAITING -> waiting(nanos);
            case WAITED -> waited(nanos);
            case MADE -> tally(Statistic.MADE, nanos, made(nanos));
            case BUILT -> tally(Statistic.BUILT, nanos, nets(nanos, NetState.INIT));
            case LIVE -> tally(Statistic.LIVE, nanos, nets(nanos, NetState.LIVE));
            case DEAD -> tally(Statistic.DEAD, nanos, nets(nanos, NetState.DEAD));
            case TEARDOWN -> tally(Statistic.TEARDOWN, nanos, nets(nanos, NetState.UNLISTED));
            case RUNNING -> tally(Statistic.RUNNING, nanos, running(nanos));
        };
    }

    private Tally tally(Statistic statistic, long nanos, List<Counted> events) {
        return tally(statistic, nanos, Integer.toString(events.size()), events);
    }

    private Tally tally(Statistic statistic, long nanos, String value, List<Counted> events) {
        return new Tally(
                pane,
                words.say("number.title", words.say("number." + statistic), run.title(), words.point(nanos)),
                value,
                words.say("number." + statistic + ".define"),
                events);
    }

    private Tally waiting(long nanos) {
        List<Wait> now = run.waits().current(nanos);
        long together = now.stream().mapToLong(wait -> nanos - wait.begin()).sum();
        long longest =
                now.stream().mapToLong(wait -> nanos - wait.begin()).max().orElse(0);
        String value = now.isEmpty()
                ? "0"
                : words.count("number.waiting", now.size(), words.span(longest), words.span(together));
        return tally(Statistic.WAITING, nanos, value, waits.all(now, nanos));
    }

    private Tally waited(long nanos) {
        List<Wait> begun = run.waits().begunBy(nanos);
        String value = words.count("number.waited", begun.size(), words.span(WaitEvents.sum(begun, nanos)));
        return tally(Statistic.WAITED, nanos, value, waits.all(begun, nanos));
    }

    private List<Counted> made(long nanos) {
        List<Counted> events = new ArrayList<>();
        for (long row = rows.first(); row < rows.end() && rows.time(row) <= nanos; row++) {
            if (rows.kind(row) == TraceKind.NET && NetState.of(rows.value(row)) == NetState.LIVE) {
                events.add(net(row, NetState.LIVE));
            }
        }
        return events;
    }

    /// The namespaces that are in that state, each with how it got there.
    private List<Counted> nets(long nanos, NetState state) {
        Map<Integer, Long> last = new LinkedHashMap<>();
        for (long row = rows.first(); row < rows.end() && rows.time(row) <= nanos; row++) {
            if (rows.kind(row) == TraceKind.NET) {
                last.remove(rows.object(row));
                if (NetState.of(rows.value(row)) == state) {
                    last.put(rows.object(row), row);
                }
            }
        }
        return last.values().stream().map(row -> net(row, state)).toList();
    }

    /// Namespaces that are dead and not yet freed, on the list or off it.
    public List<Counted> dead(long nanos) {
        List<Counted> events = new ArrayList<>(nets(nanos, NetState.DEAD));
        events.addAll(nets(nanos, NetState.UNLISTED));
        return events;
    }

    private Counted net(long row, NetState state) {
        long time = rows.time(row);
        String text =
                words.say("number.event." + state, rows.object(row), names.task(rows.task(row)), words.point(time));
        int task = rows.task(row);
        Datum datum =
                task == 0 ? Datum.of(Datum.Subject.NET, rows.object(row)).inRun(pane) : waits.slice(task, time, time);
        return new Counted(time, text, datum);
    }

    private List<Counted> running(long nanos) {
        long[] since = new long[run.program().machine().cpus()];
        java.util.Arrays.fill(since, -1);
        for (long row = rows.first(); row < rows.end() && rows.time(row) <= nanos; row++) {
            switch (rows.kind(row)) {
                case SWITCH_IN -> since[rows.cpu(row)] = row;
                case SWITCH_OUT -> since[rows.cpu(row)] = -1;
                default -> {}
            }
        }
        List<Counted> events = new ArrayList<>();
        for (int cpu = 0; cpu < since.length; cpu++) {
            if (since[cpu] >= 0) {
                long time = rows.time(since[cpu]);
                int task = rows.task(since[cpu]);
                String text = words.say("number.event.runs", cpu, names.task(task), words.point(time));
                events.add(new Counted(time, text, waits.slice(task, time, time)));
            }
        }
        return events;
    }
}
