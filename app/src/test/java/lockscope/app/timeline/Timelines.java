package lockscope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Role;

/// Timelines made by hand, to look at and to compare with.
public final class Timelines {
    private static final long MS = 1_000_000;

    private Timelines() {}

    /// Five creators under a mutex and under a semaphore.
    public static TimelineModel two() {
        return new TimelineModel(List.of(section("net_mutex", true), section("pernet_ops_rwsem", false)), 28 * MS);
    }

    private static TimelineModel.Section section(String strategy, boolean mutex) {
        List<Track> tracks = new ArrayList<>();
        Track.Builder gp = new Track.Builder("grace period", Datum.of(Datum.Subject.GRACE_PERIOD, 1));
        gp.add(3 * MS / 2, 15 * MS, Role.GRACE_PERIOD, new SliceLabel("#1284: waits for reader/1 on CPU 6", "#1284"));
        tracks.add(gp.build());
        Track.Builder worker = new Track.Builder("kworker/0:1", Datum.of(Datum.Subject.TASK, 6));
        worker.add(9 * MS / 10, 15 * MS / 10, Role.RUNS, SliceLabel.NONE);
        String held = mutex ? "synchronize_rcu(), net_mutex held" : "synchronize_rcu(), read lock held";
        worker.add(15 * MS / 10, 15 * MS, Role.WAITS_FOR_RCU, new SliceLabel(held, "synchronize_rcu()"));
        worker.add(15 * MS, 17 * MS, Role.BUILDS, new SliceLabel("cleanup_net()", "exit"));
        tracks.add(worker.build());
        for (int i = 0; i < 5; i++) {
            tracks.add(creator(i, mutex));
        }
        return new TimelineModel.Section(strategy, tracks);
    }

    private static Track creator(int i, boolean mutex) {
        Track.Builder task = new Track.Builder("ns/" + (i + 1), Datum.of(Datum.Subject.TASK, i + 1));
        long start = (12 + 20 * i) * MS / 10;
        task.add(start, start + 4 * MS / 10, Role.RUNS, SliceLabel.NONE);
        long time = start + 4 * MS / 10;
        if (mutex) {
            task.add(time, (17 + i) * MS, Role.WAITS_FOR_LOCK, new SliceLabel("waits for net_mutex", "net_mutex"));
            time = (17 + i) * MS;
        }
        while (time < 26 * MS) {
            task.add(time, time + 19 * MS / 10, Role.BUILDS, new SliceLabel("setup_net", "setup"));
            time += 19 * MS / 10;
            task.add(time, time + MS, Role.SLEEPS, SliceLabel.NONE);
            time += MS;
        }
        return task.build();
    }

    /// One lane of a million slices of a microsecond.
    public static TimelineModel million() {
        Track.Builder task = new Track.Builder("ns/1", Datum.of(Datum.Subject.TASK, 1));
        for (int i = 0; i < 1_000_000; i++) {
            task.add(i * 2000L, i * 2000L + 1000, i % 1000 == 0 ? Role.WAITS_FOR_LOCK : Role.RUNS, SliceLabel.NONE);
        }
        return new TimelineModel(
                List.of(new TimelineModel.Section("net_mutex", List.of(task.build()))), 2_000_000_000L);
    }
}
