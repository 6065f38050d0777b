package lockscope.app.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lockscope.app.figure.Role;

/// Stages made by hand, to look at and to compare with.
public final class StageModels {
    private static final long MS = 1_000_000;

    private StageModels() {}

    /// Five creators in line behind the worker, which sleeps in a grace period.
    public static StageModel netMutex() {
        List<CpuCard> cpus = new ArrayList<>();
        for (int cpu = 0; cpu < 8; cpu++) {
            cpus.add(
                    switch (cpu) {
                        case 3 -> running(3, new TaskRef(9, "bash"), Role.RUNS, "user mode", false);
                        case 6 -> running(6, new TaskRef(7, "reader/1"), Role.READER, "read section", true);
                        default -> CpuCard.idle(cpu);
                    });
        }
        Gate gate = new Gate(
                1,
                "net_mutex",
                Gate.Kind.MUTEX,
                List.of(holder(6, "kworker/0:1", Gate.Mode.EXCLUSIVE, Gate.Doing.WAITS_FOR_RCU, 120)),
                List.of(waiter(1, 119), waiter(2, 103), waiter(3, 82), waiter(4, 60), waiter(5, 41)),
                true);
        return new StageModel(
                "net_mutex",
                "Linux 4.15",
                new Hero(5, 119 * MS / 10, 404 * MS / 10, 0, 404 * MS / 10),
                cpus,
                List.of(gate, leaf()),
                nets(0, 3, 0, 3),
                ring(8, 6),
                "",
                "pernet_list: 70 operations, net_ns … default_device");
    }

    /// The same moment with a shared lock: nobody waits.
    public static StageModel rwsem() {
        List<CpuCard> cpus = List.of(
                running(0, new TaskRef(1, "ns/1"), Role.RUNS, "user mode", false),
                CpuCard.idle(1),
                running(2, new TaskRef(2, "ns/2"), Role.BUILDS, "setup_net()", false),
                running(3, new TaskRef(9, "bash"), Role.RUNS, "user mode", false),
                running(4, new TaskRef(3, "ns/3"), Role.BUILDS, "setup_net()", false),
                running(5, new TaskRef(4, "ns/4"), Role.RUNS, "user mode", false),
                running(6, new TaskRef(7, "reader/1"), Role.READER, "read section", true),
                running(7, new TaskRef(5, "ns/5"), Role.BUILDS, "setup_net()", false));
        Gate gate = new Gate(
                1,
                "pernet_ops_rwsem",
                Gate.Kind.RWSEM,
                List.of(
                        holder(6, "kworker/0:1", Gate.Mode.READ, Gate.Doing.WAITS_FOR_RCU, 120),
                        holder(2, "ns/2", Gate.Mode.READ, Gate.Doing.RUNS, 3),
                        holder(3, "ns/3", Gate.Mode.READ, Gate.Doing.RUNS, 3),
                        holder(5, "ns/5", Gate.Mode.READ, Gate.Doing.RUNS, 3)),
                List.of(),
                true);
        return new StageModel(
                "pernet_ops_rwsem",
                "Linux 4.17",
                new Hero(0, 0, 0, 12, 0),
                cpus,
                List.of(gate, leaf()),
                nets(3, 5, 10, 3),
                ring(8, 6),
                "kworker/0:1: batch of 3",
                "pernet_list: 70 operations, net_ns … default_device");
    }

    /// Many CPUs, many namespaces, a long line, a writer in it.
    public static StageModel large(int count) {
        List<CpuCard> cpus = new ArrayList<>();
        for (int cpu = 0; cpu < count; cpu++) {
            TaskRef task = new TaskRef(cpu + 10, "ns/" + cpu);
            cpus.add(
                    cpu == count * 2 / 3
                            ? running(cpu, new TaskRef(7, "reader/1"), Role.READER, "read section", true)
                            : cpu % 3 == 0
                                    ? running(cpu, task, cpu % 2 == 0 ? Role.BUILDS : Role.RUNS, "setup_net()", false)
                                    : CpuCard.idle(cpu));
        }
        List<Gate.Waiter> line = new ArrayList<>();
        line.add(new Gate.Waiter(new TaskRef(3, "modprobe"), Gate.Mode.WRITE, 9 * MS, false));
        IntStream.range(0, 40)
                .mapToObj(i -> new Gate.Waiter(
                        new TaskRef(100 + i, "ns/" + (100 + i)), Gate.Mode.READ, (8000 - i * 100L) * 1000, false))
                .forEach(line::add);
        Gate gate = new Gate(
                1,
                "pernet_ops_rwsem",
                Gate.Kind.RWSEM,
                List.of(holder(6, "kworker/0:1", Gate.Mode.READ, Gate.Doing.WAITS_FOR_RCU, 120)),
                line,
                true);
        GraceRing ring = ring(count, count * 2 / 3);
        GraceRing beaded = new GraceRing(
                GraceRing.State.RUNS,
                77,
                4 * MS,
                ring.segments(),
                List.of(
                        new GraceRing.Bead(new TaskRef(8, "reader/2"), 5, 3 * MS, true),
                        new GraceRing.Bead(new TaskRef(9, "reader/3"), 9, MS, false)));
        return new StageModel(
                "pernet_ops_rwsem",
                "Linux 4.17",
                new Hero(41, 9 * MS, 253 * MS, 3820, 900 * MS),
                cpus,
                List.of(gate, leaf()),
                nets(18, 3700, 83, 212),
                beaded,
                "kworker/0:1: batch of 212",
                "pernet_list: 70 operations, net_ns … default_device");
    }

    private static Gate leaf() {
        return new Gate(0, "rtnl_mutex", Gate.Kind.MUTEX, List.of(), List.of(), false);
    }

    private static CpuCard running(int cpu, TaskRef task, Role role, String where, boolean owes) {
        return new CpuCard(cpu, new CpuCard.Running(task, role, where, where), List.of(), owes);
    }

    private static Gate.Holder holder(int task, String name, Gate.Mode mode, Gate.Doing doing, long tenths) {
        return new Gate.Holder(new TaskRef(task, name), mode, doing, tenths * MS / 10);
    }

    private static Gate.Waiter waiter(int task, long tenths) {
        return new Gate.Waiter(new TaskRef(task, "ns/" + task), Gate.Mode.EXCLUSIVE, tenths * MS / 10, false);
    }

    private static List<NetRow> nets(int built, int live, int dead, int teardown) {
        int[] counts = {built, live, dead, teardown};
        List<NetRow> rows = new ArrayList<>();
        int serial = 1;
        for (NetRow.Kind kind : NetRow.Kind.values()) {
            List<NetRow.Net> shown = new ArrayList<>();
            for (int i = 0; i < Math.min(counts[kind.ordinal()], NetRow.MOST_SHOWN); i++) {
                shown.add(new NetRow.Net(serial++, kind == NetRow.Kind.BUILT ? 0.3 + 0.3 * (i % 3) : 1));
            }
            rows.add(new NetRow(kind, counts[kind.ordinal()], shown));
        }
        return rows;
    }

    private static GraceRing ring(int cpus, int owing) {
        List<GraceRing.Segment> segments = new ArrayList<>();
        for (int cpu = 0; cpu < cpus; cpu++) {
            segments.add(
                    cpu == owing
                            ? new GraceRing.Segment(cpu, GraceRing.Owes.READER, new TaskRef(7, "reader/1"), 12 * MS)
                            : new GraceRing.Segment(cpu, GraceRing.Owes.NOTHING, null, 0));
        }
        return new GraceRing(GraceRing.State.RUNS, 1284, 12 * MS, segments, List.of());
    }
}
