package lockscope.app.why;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Role;
import lockscope.app.narration.BriefWords;
import lockscope.app.narration.Depth;
import lockscope.app.narration.Names;
import lockscope.app.narration.WhyWords;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import lockscope.engine.run.Snapshot;
import lockscope.engine.why.Chain;
import lockscope.engine.why.Chains;
import lockscope.engine.why.WaitReason;

/// Why a task does not go on in one run at one moment.
public final class Answer {
    private final Snapshot snapshot;
    private final int run;
    private final int task;
    private final Chain chain;

    private Answer(Snapshot snapshot, int run, int task, Chain chain) {
        this.snapshot = snapshot;
        this.run = run;
        this.task = task;
        this.chain = chain;
    }

    /// @param task in the numbers of the run that the memory is of
    public static Answer of(Snapshot snapshot, Datum task) {
        return new Answer(snapshot, task.run(), task.index(), new Chains(snapshot).of(task.index()));
    }

    /// The run that it is about.
    public int run() {
        return run;
    }

    public int task() {
        return task;
    }

    public String name() {
        return snapshot.taskName(task);
    }

    public String strategy() {
        return snapshot.program().strategy();
    }

    public Chain chain() {
        return chain;
    }

    public boolean waits() {
        return !chain.steps().isEmpty();
    }

    /// Since when it waits, nanoseconds before the moment; 0 when it does not.
    public long waitedNanos() {
        return waits() ? Math.max(0, snapshot.time() - chain.steps().getFirst().since()) : 0;
    }

    /// The chain in words, with times: each wait, then what they all come down to.
    public List<Link> links(Depth depth) {
        return links(depth, SimTime::brief, SimTime::text);
    }

    /// The chain in the words of a run's axis.
    public List<Link> links(Depth depth, Words words) {
        return links(depth, words::brief, words::point);
    }

    private List<Link> links(Depth depth, LongFunction<String> span, LongFunction<String> point) {
        Names names = new Names(snapshot.program(), snapshot::taskName);
        List<String> sentences = new WhyWords(names, depth, span, point).lines(chain, snapshot.time());
        BriefWords words = new BriefWords(names, depth, snapshot, span);
        List<String> brief = words.lines(chain);
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < chain.steps().size(); i++) {
            links.add(link(chain.steps().get(i).task(), brief.get(i), sentences.get(i)));
        }
        String few = brief.getLast();
        String all = sentences.getLast();
        links.add(
                switch (chain.root()) {
                    case Chain.Root.Running root -> link(root.task(), few, all);
                    case Chain.Root.Woken root -> link(root.task(), few, all);
                    case Chain.Root.Killed root -> link(root.task(), few, all);
                    case Chain.Root.Gone root -> link(root.task(), few, all);
                    case Chain.Root.Ended root -> link(root.task(), few, all);
                    case Chain.Root.NotStarted root -> link(root.task(), few, all);
                    case Chain.Root.Idle root -> link(root.task(), few, all);
                    case Chain.Root.Timer _ -> new Link(null, words.timer(), Role.SLEEPS, few, all);
                    case Chain.Root.Tick root ->
                        new Link(datum(Datum.Subject.CPU, root.cpu()), words.cpu(root.cpu()), Role.QUIESCENT, few, all);
                    case Chain.Root.Rcu() -> new Link(null, words.rcu(), Role.QUIESCENT, few, all);
                    case Chain.Root.Cycle(int first) ->
                        link(chain.steps().get(first).task(), few, all);
                });
        return List.copyOf(links);
    }

    private Datum datum(Datum.Subject subject, int index) {
        return Datum.of(subject, index).inRun(run);
    }

    private Link link(int of, String brief, String sentence) {
        Datum datum = datum(Datum.Subject.TASK, of);
        return new Link(datum, snapshot.taskName(of), TaskRole.of(snapshot, of), brief, sentence);
    }

    /// Everything that has a part in it: tasks, locks, CPUs, the grace period.
    public Set<Datum> members() {
        Set<Datum> members = new LinkedHashSet<>();
        members.add(Datum.of(Datum.Subject.TASK, task));
        for (Chain.Step step : chain.steps()) {
            members.add(Datum.of(Datum.Subject.TASK, step.task()));
            addObject(step.reason(), members);
        }
        switch (chain.root()) {
            case Chain.Root.Running root -> addTask(root.task(), members);
            case Chain.Root.Woken root -> addTask(root.task(), members);
            case Chain.Root.Killed root -> addTask(root.task(), members);
            case Chain.Root.Gone root -> addTask(root.task(), members);
            case Chain.Root.Ended root -> addTask(root.task(), members);
            case Chain.Root.NotStarted root -> addTask(root.task(), members);
            case Chain.Root.Idle root -> addTask(root.task(), members);
            case Chain.Root.Timer root -> addTask(root.task(), members);
            case Chain.Root.Tick root -> members.add(Datum.of(Datum.Subject.CPU, root.cpu()));
            case Chain.Root.Rcu(), Chain.Root.Cycle _ -> {}
        }
        return members;
    }

    private static void addTask(int task, Set<Datum> members) {
        members.add(Datum.of(Datum.Subject.TASK, task));
    }

    private static void addObject(WaitReason reason, Set<Datum> members) {
        switch (reason) {
            case WaitReason.ForMutex wait -> addLock(wait.lock(), members);
            case WaitReason.ForHandOver wait -> addLock(wait.lock(), members);
            case WaitReason.ForWriter wait -> addLock(wait.lock(), members);
            case WaitReason.BehindWriter wait -> addLock(wait.lock(), members);
            case WaitReason.ForReaders wait -> addLock(wait.lock(), members);
            case WaitReason.ForOtherWriter wait -> addLock(wait.lock(), members);
            case WaitReason.ForSpinlock wait -> addLock(wait.lock(), members);
            case WaitReason.ForGracePeriod wait -> {
                members.add(Datum.of(Datum.Subject.GRACE_PERIOD, wait.running()));
                addCpu(wait.debts(), members);
            }
            case WaitReason.ForCallbacks wait -> addCpu(wait.debts(), members);
            case WaitReason.ForCpu wait -> members.add(Datum.of(Datum.Subject.CPU, wait.cpu()));
            case WaitReason.ForGracePeriodThread _,
                    WaitReason.ForExpedited _,
                    WaitReason.ForWorker _,
                    WaitReason.ForWork _,
                    WaitReason.ForTimer _ -> {}
        }
    }

    /// The CPU of the reader that the chain goes on with.
    private static void addCpu(List<WaitReason.Debt> debts, Set<Datum> members) {
        if (!debts.isEmpty() && debts.getFirst() instanceof WaitReason.Debt.Reading reading) {
            members.add(Datum.of(Datum.Subject.CPU, reading.cpu()));
        }
    }

    private static void addLock(int lock, Set<Datum> members) {
        members.add(Datum.of(Datum.Subject.LOCK, lock));
    }
}
