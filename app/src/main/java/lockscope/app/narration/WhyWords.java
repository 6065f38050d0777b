package lockscope.app.narration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import lockscope.engine.SimTime;
import lockscope.engine.why.Chain;
import lockscope.engine.why.WaitReason;

/// Chains of waits in words.
public final class WhyWords {
    private final Sentences sentences = new Sentences();
    private final Names names;
    private final Depth depth;
    private final LongFunction<String> brief;
    private final LongFunction<String> point;

    public WhyWords(Names names, Depth depth) {
        this(names, depth, SimTime::brief, SimTime::text);
    }

    /// @param brief how long something took, in words
    /// @param point when something is, in words
    public WhyWords(Names names, Depth depth, LongFunction<String> brief, LongFunction<String> point) {
        this.names = names;
        this.depth = depth;
        this.brief = brief;
        this.point = point;
    }

    /// One sentence for each step of the chain, then one for its root.
    ///
    /// @param now the moment, nanoseconds
    public List<String> lines(Chain chain, long now) {
        List<String> lines = new ArrayList<>();
        for (Chain.Step step : chain.steps()) {
            lines.add(step(step, now));
        }
        lines.add(root(chain, now));
        return List.copyOf(lines);
    }

    private String step(Chain.Step step, long now) {
        Object[] common = {
            "task", names.task(step.task()),
            "waited", brief.apply(Math.max(0, now - step.since())),
            "place", names.place(step.pc())
        };
        return switch (step.reason()) {
            case WaitReason.ForMutex(int lock, int owner, List<Integer> ahead) ->
                say("why.mutex", common, "lock", names.lock(lock), "owner", names.task(owner), "ahead", ahead(ahead));
            case WaitReason.ForHandOver(int lock, int next) ->
                say("why.handover", common, "lock", names.lock(lock), "next", names.task(next));
            case WaitReason.ForWriter(int lock, int writer) ->
                say("why.writer", common, "lock", names.lock(lock), "writer", names.task(writer));
            case WaitReason.BehindWriter(int lock, int writer, List<Integer> readers) ->
                say(
                        "why.behind",
                        common,
                        "lock",
                        names.lock(lock),
                        "writer",
                        names.task(writer),
                        "readers",
                        names.tasks(readers));
            case WaitReason.ForReaders(int lock, List<Integer> readers) ->
                say(
                        readers.size() == 1 ? "why.reader" : "why.readers",
                        common,
                        "lock",
                        names.lock(lock),
                        "count",
                        readers.size(),
                        "readers",
                        names.tasks(readers));
            case WaitReason.ForOtherWriter(int lock, int writer) ->
                say("why.otherwriter", common, "lock", names.lock(lock), "writer", names.task(writer));
            case WaitReason.ForSpinlock(int lock, int owner) ->
                say("why.spinlock", common, "lock", names.lock(lock), "owner", names.task(owner));
            case WaitReason.ForGracePeriod(int running, long since, int awaited, List<WaitReason.Debt> debts) ->
                say(
                        awaited > running ? "why.gp.next" : "why.gp",
                        common,
                        "gp",
                        running,
                        "awaited",
                        awaited,
                        "age",
                        brief.apply(now - since),
                        "debts",
                        debts(debts, now));
            case WaitReason.ForGracePeriodThread(int awaited) -> say("why.gp.thread", common, "gp", awaited);
            case WaitReason.ForExpedited(List<WaitReason.Debt> debts) ->
                say("why.expedited", common, "debts", debts(debts, now));
            case WaitReason.ForCallbacks(int callbacks, int gp, long since, List<WaitReason.Debt> debts) ->
                say(
                        gp == 0 ? "why.callbacks.softirq" : "why.callbacks",
                        common,
                        "count",
                        callbacks,
                        "gp",
                        gp,
                        "age",
                        brief.apply(now - since),
                        "debts",
                        debts(debts, now));
            case WaitReason.ForWorker(int work, int worker) -> say("why.flush", common, "worker", names.task(worker));
            case WaitReason.ForWork() -> say("why.work", common);
            case WaitReason.ForTimer(long until) ->
                say("why.timer", common, "left", brief.apply(Math.max(0, until - now)));
            case WaitReason.ForCpu(int cpu, int running) ->
                say(running == 0 ? "why.cpu.woken" : "why.cpu", common, "cpu", cpu, "running", names.task(running));
        };
    }

    private String ahead(List<Integer> ahead) {
        return switch (ahead.size()) {
            case 0 -> sentences.say("why.ahead.none", depth);
            case 1 -> sentences.say("why.ahead.one", depth, "tasks", names.tasks(ahead));
            default -> sentences.say("why.ahead.many", depth, "count", ahead.size(), "tasks", names.tasks(ahead));
        };
    }

    private String debts(List<WaitReason.Debt> debts, long now) {
        if (debts.isEmpty()) {
            return sentences.say("debt.none", depth);
        }
        String first = debt(debts.getFirst(), now);
        return debts.size() == 1 ? first : first + sentences.say("debt.more", depth, "count", debts.size() - 1);
    }

    private String debt(WaitReason.Debt debt, long now) {
        return switch (debt) {
            case WaitReason.Debt.Reading(int cpu, int reader, long since) ->
                sentences.say(
                        "debt.reading",
                        depth,
                        "reader",
                        names.task(reader),
                        "cpu",
                        cpu,
                        "age",
                        brief.apply(now - since));
            case WaitReason.Debt.NoTick(int cpu, int running, long nextTick)
            when nextTick < 0 -> sentences.say("debt.idle", depth, "cpu", cpu, "running", names.task(running));
            case WaitReason.Debt.NoTick(int cpu, int running, long nextTick) ->
                sentences.say(
                        "debt.tick",
                        depth,
                        "cpu",
                        cpu,
                        "running",
                        names.task(running),
                        "left",
                        brief.apply(Math.max(0, nextTick - now)));
            case WaitReason.Debt.PreemptedReader(int reader, long since) ->
                sentences.say("debt.preempted", depth, "reader", names.task(reader), "age", brief.apply(now - since));
        };
    }

    /// Since when a task that somebody waits for in the last step is in its read section, -1 for unknown.
    private static long readingSince(Chain chain, int task) {
        List<WaitReason.Debt> debts = chain.steps().isEmpty()
                ? List.of()
                : switch (chain.steps().getLast().reason()) {
                    case WaitReason.ForGracePeriod wait -> wait.debts();
                    case WaitReason.ForExpedited wait -> wait.debts();
                    case WaitReason.ForCallbacks wait -> wait.debts();
                    case WaitReason.ForMutex _,
                            WaitReason.ForHandOver _,
                            WaitReason.ForWriter _,
                            WaitReason.BehindWriter _,
                            WaitReason.ForReaders _,
                            WaitReason.ForOtherWriter _,
                            WaitReason.ForSpinlock _,
                            WaitReason.ForGracePeriodThread _,
                            WaitReason.ForWorker _,
                            WaitReason.ForWork _,
                            WaitReason.ForTimer _,
                            WaitReason.ForCpu _ -> List.of();
                };
        for (WaitReason.Debt debt : debts) {
            long since = switch (debt) {
                case WaitReason.Debt.Reading(int _, int reader, long begin) -> reader == task ? begin : -1;
                case WaitReason.Debt.PreemptedReader(int reader, long begin) -> reader == task ? begin : -1;
                case WaitReason.Debt.NoTick _ -> -1;
            };
            if (since >= 0) {
                return since;
            }
        }
        return -1;
    }

    private String root(Chain chain, long now) {
        return switch (chain.root()) {
            case Chain.Root.Running(int task, int cpu, int pc)
            when readingSince(chain, task) >= 0 ->
                sentences.say(
                        "root.reading",
                        depth,
                        "task",
                        names.task(task),
                        "cpu",
                        cpu,
                        "place",
                        names.place(pc),
                        "age",
                        brief.apply(now - readingSince(chain, task)));
            case Chain.Root.Running(int task, int cpu, int pc) ->
                sentences.say("root.running", depth, "task", names.task(task), "cpu", cpu, "place", names.place(pc));
            case Chain.Root.Timer(int task, long until) ->
                sentences.say("root.timer", depth, "task", names.task(task), "until", point.apply(until));
            case Chain.Root.Tick(int cpu, long at) when at < 0 -> sentences.say("root.scan", depth, "cpu", cpu);
            case Chain.Root.Tick(int cpu, long at) ->
                sentences.say("root.tick", depth, "cpu", cpu, "at", point.apply(at));
            case Chain.Root.Woken(int task) -> sentences.say("root.woken", depth, "task", names.task(task));
            case Chain.Root.Killed(int task) -> sentences.say("root.killed", depth, "task", names.task(task));
            case Chain.Root.Gone(int task) -> sentences.say("root.gone", depth, "task", names.task(task));
            case Chain.Root.Ended(int task) -> sentences.say("root.ended", depth, "task", names.task(task));
            case Chain.Root.NotStarted(int task) -> sentences.say("root.notstarted", depth, "task", names.task(task));
            case Chain.Root.Idle(int task) -> sentences.say("root.idle", depth, "task", names.task(task));
            case Chain.Root.Rcu() -> sentences.say("root.rcu", depth);
            case Chain.Root.Cycle(int first) ->
                sentences.say(
                        "root.cycle",
                        depth,
                        "task",
                        names.task(chain.steps().get(first).task()));
        };
    }

    private String say(String key, Object[] common, Object... gaps) {
        Object[] all = new Object[common.length + gaps.length];
        System.arraycopy(common, 0, all, 0, common.length);
        System.arraycopy(gaps, 0, all, common.length, gaps.length);
        return sentences.say(key, depth, all);
    }
}
