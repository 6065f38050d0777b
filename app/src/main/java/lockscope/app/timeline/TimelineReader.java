package lockscope.app.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Role;
import lockscope.app.words.Words;
import lockscope.engine.fold.GracePeriod;
import lockscope.engine.fold.GracePeriods;
import lockscope.engine.fold.Hold;
import lockscope.engine.fold.HoldTimes;
import lockscope.engine.fold.Lane;
import lockscope.engine.fold.Slices;
import lockscope.engine.program.Program;

/// Reads the lanes of one run from its folds: grace periods, the workers, the tasks, the locks, the CPUs.
public final class TimelineReader {
    private final Program program;
    private final IntFunction<String> taskNames;
    private final Words words;
    private final SliceWords labels;
    private final Map<String, SliceLabel> known = new HashMap<>();

    public TimelineReader(Program program, IntFunction<String> taskNames, Words words) {
        this.program = program;
        this.taskNames = taskNames;
        this.words = words;
        this.labels = new SliceWords(program, words);
    }

    /// @param workers the tasks that run work items
    public TimelineModel.Section read(
            Slices slices, GracePeriods gracePeriods, HoldTimes holds, List<Integer> workers) {
        List<Track> tracks = new ArrayList<>();
        tracks.add(gracePeriods(gracePeriods, slices));
        List<List<Hold>> byTask = byTask(holds, slices.tasks().size());
        for (int worker : workers) {
            addTask(worker, slices, byTask, tracks);
        }
        tasksByGroup().forEach(task -> addTask(task, slices, byTask, tracks));
        for (int lock = 0; lock < program.locks().size(); lock++) {
            addLock(lock, holds.ofLock(lock), tracks);
        }
        for (int cpu = 0; cpu < slices.cpus().size(); cpu++) {
            addCpu(cpu, slices.cpus().get(cpu), tracks);
        }
        return new TimelineModel.Section(program.strategy(), tracks);
    }

    /// The tasks with the largest group first: the workload before those that only play a part in it; what runs in the
    /// background comes last.
    private List<Integer> tasksByGroup() {
        Map<String, Integer> sizes = new HashMap<>();
        program.tasks().forEach(task -> sizes.merge(task.group(), 1, Integer::sum));
        List<Integer> tasks = new ArrayList<>();
        for (int task = 1; task <= program.tasks().size(); task++) {
            tasks.add(task);
        }
        tasks.sort(Comparator.comparing(
                        (Integer task) -> program.tasks().get(task - 1).background())
                .thenComparingInt(task ->
                        -sizes.getOrDefault(program.tasks().get(task - 1).group(), 0)));
        return tasks;
    }

    private static List<List<Hold>> byTask(HoldTimes holds, int tasks) {
        List<List<Hold>> byTask = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            byTask.add(new ArrayList<>());
        }
        for (Hold hold : holds.list()) {
            byTask.get(hold.task()).add(hold);
        }
        return byTask;
    }

    /// Expedited ones that overlap another are left out: a lane has one slice at a time.
    private Track gracePeriods(GracePeriods gracePeriods, Slices slices) {
        Track.Builder lane = new Track.Builder(words.say("timeline.lane.gp"), Datum.of(Datum.Subject.GRACE_PERIOD, 0));
        OldestReader readers = new OldestReader(slices.readSections());
        long busyUntil = 0;
        for (GracePeriod gp : gracePeriods.list()) {
            if (gp.begin() < busyUntil) {
                continue;
            }
            busyUntil = gp.end();
            String brief = gp.expedited() ? words.say("timeline.gp.expedited") : words.say("timeline.gp", gp.number());
            int reader = readers.at(gp.begin());
            String full = reader == 0 || gp.expedited()
                    ? brief
                    : words.say("timeline.gp.reader", gp.number(), taskNames.apply(reader));
            lane.add(gp.begin(), gp.end(), Role.GRACE_PERIOD, new SliceLabel(full, brief));
        }
        return lane.build();
    }

    private void addTask(int task, Slices slices, List<List<Hold>> holds, List<Track> tracks) {
        if (task >= slices.tasks().size()) {
            return;
        }
        Lane lane = slices.tasks().get(task);
        Track.Builder track = new Track.Builder(taskNames.apply(task), Datum.of(Datum.Subject.TASK, task));
        Lane reads = slices.readSections().get(task);
        int read = 0;
        int hold = 0;
        List<Hold> held = holds.get(task);
        for (int i = 0; i < lane.size(); i++) {
            while (hold < held.size() && held.get(hold).end() <= lane.begin(i)) {
                hold++;
            }
            Hold during = hold < held.size() && held.get(hold).begin() <= lane.begin(i) ? held.get(hold) : null;
            Role role = labels.role(lane, i);
            SliceLabel label = labels.label(lane, i, during);
            read = addReads(track, lane, i, reads, read, role, label);
        }
        tracks.add(track.build());
    }

    /// Adds a slice, cut where read sections begin and end while the task runs.
    private int addReads(
            Track.Builder track, Lane lane, int i, Lane reads, int firstRead, Role role, SliceLabel label) {
        long from = lane.begin(i);
        int read = firstRead;
        boolean runs = role == Role.RUNS || role == Role.BUILDS;
        while (runs && read < reads.size() && reads.begin(read) < lane.end(i)) {
            long begin = Math.max(from, reads.begin(read));
            long end = Math.min(lane.end(i), reads.end(read));
            if (begin < end) {
                if (from < begin) {
                    track.add(from, begin, role, label);
                }
                track.addApart(begin, end, Role.READER, labels.reading());
                from = end;
            }
            if (reads.end(read) > lane.end(i)) {
                break;
            }
            read++;
        }
        if (from < lane.end(i) && labels.isShown(lane, i)) {
            track.add(from, lane.end(i), role, label);
        }
        return read;
    }

    /// Who is inside a lock: one task by name, several readers by their number.
    private void addLock(int lock, List<Hold> holds, List<Track> tracks) {
        Track.Builder track = new Track.Builder(
                words.say("timeline.lane.lock", program.locks().get(lock).name()), Datum.of(Datum.Subject.LOCK, lock));
        LockOccupancy.of(holds).forEach(span -> {
            String text = span.count() == 1
                    ? words.say("timeline.held", taskNames.apply(span.task()))
                    : words.count("timeline.held.many", span.count());
            SliceLabel label = known.computeIfAbsent(text, same -> new SliceLabel(same, same));
            track.add(span.begin(), span.end(), span.writes() ? Role.WRITER : Role.BUILDS, label);
        });
        tracks.add(track.build());
    }

    private void addCpu(int cpu, Lane lane, List<Track> tracks) {
        Track.Builder track = new Track.Builder(words.say("timeline.lane.cpu", cpu), Datum.of(Datum.Subject.CPU, cpu));
        for (int i = 0; i < lane.size(); i++) {
            SliceLabel label =
                    known.computeIfAbsent(taskNames.apply(lane.object(i)), name -> new SliceLabel(name, name));
            track.add(lane.begin(i), lane.end(i), labels.role(lane, i), label);
        }
        tracks.add(track.build());
    }
}
