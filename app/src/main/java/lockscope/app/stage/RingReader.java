package lockscope.app.stage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lockscope.engine.run.Snapshot;

/// Reads the grace period from a memory: who owes, why, and which readers lie outside.
final class RingReader {
    private final Snapshot snapshot;

    RingReader(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    GraceRing ring() {
        boolean running = snapshot.gracePeriod() != 0;
        boolean expedited = !running && snapshot.isExpeditedRunning();
        long began = running ? snapshot.gracePeriodSince() : 0;
        Set<Integer> owing = new HashSet<>(running ? snapshot.owing() : List.of());
        List<GraceRing.Segment> segments = new ArrayList<>();
        for (int cpu = 0; cpu < snapshot.cpus(); cpu++) {
            segments.add(owing.contains(cpu) ? owing(cpu, began) : expedited ? urged(cpu) : done(cpu));
        }
        GraceRing.State state =
                running ? GraceRing.State.RUNS : expedited ? GraceRing.State.EXPEDITED : GraceRing.State.NONE;
        long age = running ? snapshot.time() - began : 0;
        return new GraceRing(state, snapshot.lastGracePeriod(), age, segments, beads(running, began));
    }

    private static GraceRing.Segment done(int cpu) {
        return new GraceRing.Segment(cpu, GraceRing.Owes.NOTHING, null, 0);
    }

    private GraceRing.Segment owing(int cpu, long began) {
        int task = snapshot.running(cpu);
        long reading = task == 0 ? -1 : snapshot.readingSince(task);
        if (reading >= 0 && reading <= began) {
            TaskRef reader = StageReader.ref(snapshot, task);
            return new GraceRing.Segment(cpu, GraceRing.Owes.READER, reader, snapshot.time() - reading);
        }
        long tick = snapshot.nextTick(cpu);
        if (tick < 0) {
            return new GraceRing.Segment(cpu, GraceRing.Owes.NOT_SCANNED, null, 0);
        }
        boolean preemptible = snapshot.program().machine().preemptibleRcu();
        GraceRing.Owes why = preemptible || task == 0 ? GraceRing.Owes.NO_TICK : GraceRing.Owes.NO_SWITCH;
        return new GraceRing.Segment(cpu, why, null, tick - snapshot.time());
    }

    /// An expedited grace period waits for readers only.
    private GraceRing.Segment urged(int cpu) {
        int task = snapshot.running(cpu);
        if (task == 0 || !snapshot.expeditedReaders().contains(task)) {
            return done(cpu);
        }
        long reading = snapshot.time() - snapshot.readingSince(task);
        return new GraceRing.Segment(cpu, GraceRing.Owes.READER, StageReader.ref(snapshot, task), reading);
    }

    private List<GraceRing.Bead> beads(boolean running, long began) {
        List<GraceRing.Bead> beads = new ArrayList<>();
        if (!running) {
            return beads;
        }
        List<Integer> preempted = snapshot.preemptedReaders();
        for (int task : snapshot.allReaders()) {
            long since = snapshot.readingSince(task);
            boolean counts = preempted.contains(task);
            if (counts || since > began) {
                beads.add(new GraceRing.Bead(
                        StageReader.ref(snapshot, task),
                        Math.max(0, snapshot.cpu(task)),
                        snapshot.time() - since,
                        counts));
            }
        }
        return beads;
    }
}
