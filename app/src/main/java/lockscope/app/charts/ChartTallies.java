package lockscope.app.charts;

import java.util.List;
import lockscope.app.figure.Datum;
import lockscope.app.narration.Names;
import lockscope.app.session.RunView;
import lockscope.app.stage.Statistic;
import lockscope.app.tally.Counted;
import lockscope.app.tally.Tallies;
import lockscope.app.tally.Tally;
import lockscope.app.words.Words;
import lockscope.engine.fold.Hold;
import lockscope.engine.program.TaskTable;

/// What the bars of a chart count, event by event.
final class ChartTallies {
    private final List<RunView> runs;
    private final ChartModel model;
    private final Words words;

    ChartTallies(List<RunView> runs, ChartModel model, Words words) {
        this.runs = runs;
        this.model = model;
        this.words = words;
    }

    Tally of(Ask ask) {
        return switch (ask) {
            case Ask.Bin bin
            when model instanceof ChartModel.Waits waits ->
                bin(bin, waits.distributions().get(bin.run()));
            case Ask.Held held
            when model instanceof ChartModel.Holds holds ->
                held(held, holds.holds().get(held.run()).get(held.lock()));
            case Ask.Count count -> count(count);
            case Ask.Bin _, Ask.Held _ -> throw new IllegalArgumentException("another chart has " + ask);
        };
    }

    private Names names(int run) {
        return new Names(runs.get(run).program(), new TaskTable(runs.get(run).program())::name);
    }

    private Tally bin(Ask.Bin bin, Distribution distribution) {
        Names names = names(bin.run());
        List<Call> calls = distribution.between(bin.fromNanos(), bin.toNanos());
        long sum = calls.stream().mapToLong(Call::waitNanos).sum();
        return new Tally(
                bin.run(),
                words.say(
                        "chart.ask.WAITS",
                        distribution.strategy(),
                        words.brief(bin.fromNanos()),
                        words.brief(bin.toNanos())),
                words.count("chart.ask.WAITS.value", calls.size(), words.span(sum)),
                words.say("chart.ask.WAITS.define"),
                calls.stream().map(call -> call(call, bin.run(), names)).toList());
    }

    private Counted call(Call call, int run, Names names) {
        String text = words.say(
                "chart.ask.call",
                names.task(call.task()),
                call.count(),
                words.span(call.waitNanos()),
                words.point(call.begin()));
        return new Counted(
                call.begin(), text, new Datum(Datum.Subject.TASK, call.task(), call.begin(), call.end(), run));
    }

    private Tally held(Ask.Held held, LockHolds holds) {
        Names names = names(held.run());
        return new Tally(
                held.run(),
                words.say("chart.ask.HOLDS", holds.name(), holds.strategy()),
                words.say("chart.ask.HOLDS.value", words.span(holds.nanos()), words.span(holds.rcuNanos())),
                words.say("chart.ask.HOLDS.define"),
                holds.holds().stream()
                        .map(hold -> hold(hold, held.run(), names))
                        .toList());
    }

    private Counted hold(Hold hold, int run, Names names) {
        String text = words.say(
                hold.rcuNanos() == 0 ? "chart.ask.hold" : "chart.ask.hold.rcu",
                names.task(hold.task()),
                words.span(hold.nanos()),
                words.point(hold.begin()),
                words.span(hold.rcuNanos()));
        return new Counted(
                hold.begin(), text, new Datum(Datum.Subject.TASK, hold.task(), hold.begin(), hold.end(), run));
    }

    private Tally count(Ask.Count count) {
        RunView run = runs.get(count.run());
        Tallies tallies = new Tallies(run, count.run(), words);
        if (count.kind() == ChartKind.QUEUE) {
            return tallies.of(Statistic.WAITING, count.nanos());
        }
        List<Counted> dead = tallies.dead(count.nanos());
        return new Tally(
                count.run(),
                words.say("chart.ask.DEAD", run.title(), words.point(count.nanos())),
                Integer.toString(dead.size()),
                words.say("chart.ask.DEAD.define"),
                dead);
    }
}
