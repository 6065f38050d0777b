package lockscope.app.narration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import lockscope.engine.why.Chain;
import lockscope.engine.why.Moment;
import lockscope.engine.why.WaitReason;
import org.jspecify.annotations.Nullable;

/// Chains of waits in a few words a step, to stand beside the names of the tasks.
public final class BriefWords {
    private final Sentences sentences = new Sentences();
    private final Names names;
    private final Depth depth;
    private final Moment moment;
    private final LongFunction<String> brief;

    /// @param brief how long something took, in words
    public BriefWords(Names names, Depth depth, Moment moment, LongFunction<String> brief) {
        this.names = names;
        this.depth = depth;
        this.moment = moment;
        this.brief = brief;
    }

    /// A few words for each step of the chain, then for its root.
    public List<String> lines(Chain chain) {
        List<String> lines = new ArrayList<>();
        WaitReason before = null;
        for (Chain.Step step : chain.steps()) {
            lines.add(joined(before, what(step, before == null)));
            before = step.reason();
        }
        lines.add(root(chain, before));
        return List.copyOf(lines);
    }

    /// What stands in the place of a task's name for a timer.
    public String timer() {
        return say("brief.chip.timer");
    }

    public String cpu(int cpu) {
        return say("brief.chip.cpu", "cpu", cpu);
    }

    public String rcu() {
        return say("brief.chip.rcu");
    }

    private String joined(@Nullable WaitReason before, String what) {
        String relation = relation(before);
        return relation.isEmpty() ? what : say("brief.joined", "relation", relation, "what", what);
    }

    /// What the task of a step is to the one before it.
    private String relation(@Nullable WaitReason before) {
        return switch (before) {
            case null -> "";
            case WaitReason.ForMutex _, WaitReason.ForSpinlock _ -> say("brief.holds");
            case WaitReason.ForHandOver _ -> say("brief.takes");
            case WaitReason.ForWriter _, WaitReason.ForOtherWriter _ -> say("brief.writes");
            case WaitReason.BehindWriter _ -> say("brief.wants-to-write");
            case WaitReason.ForReaders(int _, List<Integer> readers) ->
                say(readers.size() == 1 ? "brief.reads" : "brief.one-reads", "count", readers.size());
            case WaitReason.ForWorker _ -> say("brief.works");
            case WaitReason.ForCpu _ -> say("brief.has-cpu");
            case WaitReason.ForGracePeriod _, WaitReason.ForExpedited _, WaitReason.ForCallbacks _ ->
                say("brief.holds-up");
            case WaitReason.ForGracePeriodThread _, WaitReason.ForWork _, WaitReason.ForTimer _ -> "";
        };
    }

    private String what(Chain.Step step, boolean first) {
        String when = first ? ".first" : ".next";
        String waited = brief.apply(Math.max(0, moment.time() - step.since()));
        return switch (step.reason()) {
            case WaitReason.ForMutex(int lock, int _, List<Integer> _) -> wait("brief.lock" + when, waited, lock);
            case WaitReason.ForHandOver(int lock, int _) -> wait("brief.lock" + when, waited, lock);
            case WaitReason.ForSpinlock(int lock, int _) -> wait("brief.spin" + when, waited, lock);
            case WaitReason.ForWriter(int lock, int _) -> wait("brief.read" + when, waited, lock);
            case WaitReason.BehindWriter(int lock, int _, List<Integer> _) -> wait("brief.read" + when, waited, lock);
            case WaitReason.ForReaders(int lock, List<Integer> _) -> wait("brief.write" + when, waited, lock);
            case WaitReason.ForOtherWriter(int lock, int _) -> wait("brief.write" + when, waited, lock);
            case WaitReason.ForGracePeriod(int running, long _, int _, List<WaitReason.Debt> _) ->
                say("brief.gp" + when, "waited", waited, "gp", running);
            case WaitReason.ForGracePeriodThread _ -> say("brief.rcu" + when, "waited", waited);
            case WaitReason.ForExpedited _ -> say("brief.expedited" + when, "waited", waited);
            case WaitReason.ForCallbacks(int count, int _, long _, List<WaitReason.Debt> _) ->
                say("brief.callbacks" + when, "waited", waited, "count", count);
            case WaitReason.ForWorker(int _, int worker) ->
                say("brief.flush" + when, "waited", waited, "worker", names.task(worker));
            case WaitReason.ForWork() -> say("brief.work");
            case WaitReason.ForTimer(long until) -> say("brief.timer", "left", left(until));
            case WaitReason.ForCpu(int cpu, int running) ->
                say(running == 0 ? "brief.woken" : "brief.cpu" + when, "waited", waited, "cpu", cpu);
        };
    }

    private String wait(String key, String waited, int lock) {
        return say(key, "waited", waited, "lock", names.lock(lock));
    }

    private String left(long until) {
        return brief.apply(Math.max(0, until - moment.time()));
    }

    private String root(Chain chain, @Nullable WaitReason before) {
        return switch (chain.root()) {
            case Chain.Root.Running(int task, int cpu, int _) -> {
                boolean reads = moment.readingSince(task) >= 0;
                String what = say(reads ? "brief.reader" : "brief.running", "cpu", cpu);
                yield reads ? what : joined(before, what);
            }
            case Chain.Root.Timer(int _, long until) -> say("brief.root.timer", "left", left(until));
            case Chain.Root.Tick(int _, long at) when at < 0 -> say("brief.root.scan");
            case Chain.Root.Tick(int _, long at) -> say("brief.root.tick", "left", left(at));
            case Chain.Root.Woken _ -> say("brief.woken");
            case Chain.Root.Killed _ -> say("brief.killed");
            case Chain.Root.Gone _ -> say("brief.gone");
            case Chain.Root.Ended _ -> say("brief.ended");
            case Chain.Root.NotStarted _ -> say("brief.notstarted");
            case Chain.Root.Idle _ -> say("brief.work");
            case Chain.Root.Rcu() -> say("brief.root.rcu");
            case Chain.Root.Cycle _ -> say("brief.cycle");
        };
    }

    private String say(String key, Object... gaps) {
        return sentences.say(key, depth, gaps);
    }
}
