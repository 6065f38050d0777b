package lockscope.engine.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockscope.engine.fold.HoldTimes;
import lockscope.engine.fold.Lane;
import lockscope.engine.fold.RowFold;
import lockscope.engine.fold.Slices;
import lockscope.engine.listing.Loaded;
import lockscope.engine.listing.Loader;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Program;
import lockscope.engine.run.Run;
import lockscope.engine.trace.OffCpu;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.WaitKind;

/// A run whose trace is given to readers that are not ours, and what we count in it: each count as the row of a table,
/// `count TAB nanoseconds`.
record TracedRun(Program program, Run run) {
    static TracedRun of(String scenario, String strategy) {
        FileLibrary library = new FileLibrary();
        Source strategyText = library.strategy(strategy);
        Source scenarioText = library.scenario(scenario);
        if (strategyText == null || scenarioText == null) {
            throw new AssertionError("no listings");
        }
        Loaded loaded = Loader.load(library, strategyText, scenarioText, Map.of());
        Program program = loaded.program();
        if (program == null) {
            throw new AssertionError(loaded.diagnostics());
        }
        Run run = new Run(program, Run.Options.INTERACTIVE);
        run.toEnd();
        return new TracedRun(program, run);
    }

    Path write(TraceFormat format, Path folder) throws IOException {
        Path file = folder.resolve("trace" + format.ending());
        try (OutputStream out = Files.newOutputStream(file)) {
            TraceWriter writer = format.writer(program, out);
            writer.rows(rows(), 0, rows().end());
            writer.finish(run.endNanos());
        }
        return file;
    }

    private Rows rows() {
        return run.trace();
    }

    String slicesOfTasks() {
        long count = 0;
        long nanos = 0;
        for (Lane lane :
                Slices.of(program, rows(), RowFold.NO_HORIZON, run.endNanos()).tasks()) {
            for (int i = 0; i < lane.size(); i++) {
                count++;
                nanos += lane.end(i) - lane.begin(i);
            }
        }
        return count + "\t" + nanos;
    }

    String holds() {
        HoldTimes holds = HoldTimes.of(program, rows(), RowFold.NO_HORIZON, run.endNanos());
        return holds.list().size() + "\t"
                + holds.list().stream().mapToLong(hold -> hold.nanos()).sum();
    }

    /// How often a lock was given to a task by the one that held it before.
    long handOvers() {
        long count = 0;
        for (long row = 0; row < rows().end(); row++) {
            count += rows().kind(row) == TraceKind.ACQUIRED && rows().value(row) >> 2 != 0 ? 1 : 0;
        }
        return count;
    }

    /// How often a task that ran woke another that ran afterwards.
    long wakes() {
        long count = 0;
        for (long row = 0; row < rows().end(); row++) {
            count += rows().kind(row) == TraceKind.WAKE && rows().object(row) > 0 ? 1 : 0;
        }
        return count;
    }

    /// How often the number of those who wait for a lock changes, and the highest it gets.
    String queues() {
        long changes = 0;
        Map<Integer, Integer> lockOf = new TreeMap<>();
        Map<Integer, Integer> waiting = new TreeMap<>();
        int most = 0;
        for (long row = 0; row < rows().end(); row++) {
            int task = rows().task(row);
            boolean begins = rows().kind(row) == TraceKind.WAIT_BEGIN
                    && WaitKind.of(rows().value(row) & 15).isLock();
            if (begins || rows().kind(row) == TraceKind.WAIT_END) {
                Integer lock = lockOf.remove(task);
                if (lock != null) {
                    changes++;
                    waiting.merge(lock, -1, Integer::sum);
                }
            }
            if (begins) {
                changes++;
                lockOf.put(task, rows().object(row));
                most = Math.max(most, waiting.merge(rows().object(row), 1, Integer::sum));
            }
        }
        return changes + "\t" + most;
    }

    String staysOnCpus() {
        long[] sum = states().getOrDefault("Running", new long[2]);
        return sum[0] + "\t" + sum[1];
    }

    /// For how long tasks were off their CPUs in each state of the kernel's scheduler; what has no end is not counted.
    List<String> threadStates() {
        return states().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("Running") && entry.getValue()[1] > 0)
                .map(entry -> entry.getKey() + "\t" + entry.getValue()[1])
                .toList();
    }

    private Map<String, long[]> states() {
        Map<String, long[]> sums = new TreeMap<>();
        Map<Integer, String> state = new TreeMap<>();
        Map<Integer, Long> since = new TreeMap<>();
        Map<Integer, WaitKind> waits = new TreeMap<>();
        for (long row = 0; row < rows().end(); row++) {
            int task = rows().task(row);
            TraceKind kind = rows().kind(row);
            if (kind == TraceKind.WAIT_BEGIN) {
                waits.put(task, WaitKind.of(rows().value(row) & 15));
            }
            String next = switch (kind) {
                case SWITCH_IN -> "Running";
                case WAKE -> "R";
                case SWITCH_OUT -> letter(OffCpu.values()[rows().value(row)], waits.getOrDefault(task, WaitKind.TIMER));
                default -> "";
            };
            if (!next.isEmpty()) {
                end(task, rows().time(row), state, since, sums);
                state.put(task, next);
                since.put(task, rows().time(row));
            }
        }
        // the export ends what still runs; a task that sleeps for ever stays open
        for (int task : List.copyOf(state.keySet())) {
            if (state.getOrDefault(task, "").equals("Running")) {
                end(task, run.endNanos(), state, since, sums);
            }
        }
        return sums;
    }

    private static void end(
            int task, long time, Map<Integer, String> state, Map<Integer, Long> since, Map<String, long[]> sums) {
        String before = state.remove(task);
        if (before != null) {
            long[] sum = sums.computeIfAbsent(before, _ -> new long[2]);
            sum[0]++;
            sum[1] += time - since.getOrDefault(task, time);
        }
    }

    private static String letter(OffCpu why, WaitKind kind) {
        return switch (why) {
            case PREEMPTED -> "R";
            case SLEEPS -> "S";
            case EXITS -> "X";
            case WAITS -> kind.isLock() || kind.isRcu() || kind == WaitKind.FLUSH ? "D" : "S";
        };
    }
}
