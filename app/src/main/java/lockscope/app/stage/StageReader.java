package lockscope.app.stage;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.words.Words;
import lockscope.engine.fold.Wait;
import lockscope.engine.program.Program;
import lockscope.engine.run.Snapshot;
import lockscope.engine.trace.NetState;

/// Reads the stage of any listing from a memory and from what the trace says of the time before.
public final class StageReader {
    private final Program program;
    private final LockWaits waits;
    private final Milestones milestones;
    private final Words words;
    private final Whereabouts whereabouts;
    private final List<Integer> order;

    public StageReader(Program program, LockWaits waits, Milestones milestones, Words words) {
        this.program = program;
        this.waits = waits;
        this.milestones = milestones;
        this.words = words;
        this.whereabouts = new Whereabouts(program, words);
        this.order = LockNesting.of(program);
    }

    public StageModel read(Snapshot s) {
        List<Wait> current = waits.current(s.time());
        return new StageModel(
                program.strategy(),
                program.strategyTitle(),
                hero(waits, milestones, s.time(), current),
                cpus(s),
                new GateReader(s, current, order).gates(),
                nets(s),
                new RingReader(s).ring(),
                worker(s),
                operations());
    }

    /// The numbers at a time.
    static Hero hero(LockWaits waits, Milestones milestones, long now) {
        return hero(waits, milestones, now, waits.current(now));
    }

    private static Hero hero(LockWaits waits, Milestones milestones, long now, List<Wait> current) {
        long longest = 0;
        long together = 0;
        for (Wait wait : current) {
            longest = Math.max(longest, now - wait.begin());
            together += now - wait.begin();
        }
        return new Hero(current.size(), longest, together, milestones.madeUntil(now), waits.totalUntil(now));
    }

    private List<CpuCard> cpus(Snapshot s) {
        List<Integer> owing = s.owing();
        List<CpuCard> cpus = new ArrayList<>();
        for (int cpu = 0; cpu < s.cpus(); cpu++) {
            List<TaskRef> queued =
                    s.runQueue(cpu).stream().map(task -> ref(s, task)).toList();
            int running = s.running(cpu);
            CpuCard.Running what = running == 0 ? null : whereabouts.running(s, ref(s, running));
            cpus.add(new CpuCard(cpu, what, queued, owing.contains(cpu)));
        }
        return cpus;
    }

    static TaskRef ref(Snapshot s, int task) {
        return new TaskRef(task, s.taskName(task));
    }

    private List<NetRow> nets(Snapshot s) {
        int[] counts = new int[NetRow.Kind.values().length];
        List<List<NetRow.Net>> shown = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            shown.add(new ArrayList<>());
        }
        double operations = Math.max(1, program.ops().size());
        for (Snapshot.Net net : s.nets()) {
            // one that is only allocated still waits for its turn: its task is in a line, it is not being built
            if (net.state() == NetState.ALLOCATED || net.state() == NetState.FREED) {
                continue;
            }
            int kind = kind(net.state()).ordinal();
            counts[kind]++;
            if (shown.get(kind).size() < NetRow.MOST_SHOWN) {
                shown.get(kind).add(new NetRow.Net(net.serial(), net.initialised() / operations));
            }
        }
        List<NetRow> rows = new ArrayList<>();
        for (NetRow.Kind kind : NetRow.Kind.values()) {
            rows.add(new NetRow(kind, counts[kind.ordinal()], shown.get(kind.ordinal())));
        }
        return rows;
    }

    private static NetRow.Kind kind(NetState state) {
        return switch (state) {
            case ALLOCATED, INIT -> NetRow.Kind.BUILT;
            case LIVE -> NetRow.Kind.LIVE;
            case DEAD -> NetRow.Kind.DEAD;
            case UNLISTED, FREED -> NetRow.Kind.TEARDOWN;
        };
    }

    private String worker(Snapshot s) {
        for (int work = 0; work < program.works().size(); work++) {
            int worker = s.worker(work);
            if (worker != 0 && s.runningWork(worker) == work) {
                return words.say("stage.worker.batch", s.taskName(worker), milestones.lastBatch(s.time()));
            }
            if (s.isPending(work)) {
                return words.say("stage.worker.pending", s.taskName(worker));
            }
        }
        return "";
    }

    private String operations() {
        List<String> names = program.ops().stream()
                .filter(Program.Op::atBoot)
                .map(Program.Op::name)
                .toList();
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> words.say("stage.operations.one", names.getFirst());
            default -> words.say("stage.operations.many", names.size(), names.getFirst(), names.getLast());
        };
    }
}
