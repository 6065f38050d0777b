package lockscope.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lockscope.engine.program.Program;
import lockscope.engine.run.Run;

/// Measures all engines on the same work in one run and prints what an event costs and what it costs against *plain*.
///
/// The engines take turns, round after round; a ratio is the median of the ratios of the rounds. Times are CPU time of
/// the process, garbage collection included, so other processes disturb little. Run it on one core.
public final class Comparison {
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 11;
    private static final long SAMPLE_NANOS = 400_000_000L;
    private static final int GRANTS = 500_000;
    private static final int LOAD_PERCENT = 80;
    private static final int CPUS = 8;
    private static final Run.Options WITHOUT_ROWS = new Run.Options(false, false, false);
    private static final Run.Options WITH_ROWS = new Run.Options(true, false, false);

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Comparison() {}

    /// @param args the numbers of tasks, 64 and 1024 when there are none
    public static void main(String[] args) {
        List<Integer> sizes = args.length == 0
                ? List.of(64, 1024)
                : Arrays.stream(args).map(Integer::valueOf).toList();
        double first = 0;
        for (int tasks : sizes) {
            double whole = compare(LockWork.of(tasks, GRANTS, LOAD_PERCENT));
            if (first == 0) {
                first = whole;
            } else {
                System.out.printf(
                        Locale.ROOT, "our engine, N = %d over N = %d: %.2f%n", tasks, sizes.getFirst(), whole / first);
            }
        }
    }

    private static double compare(LockWork work) {
        Program program = Whole.program(work, CPUS);
        List<LockWork.Engine> engines = List.of(
                new Plain(),
                new Limit(),
                new Whole("ours", program, WITH_ROWS),
                new Whole("ours, rows only digested", program, WITHOUT_ROWS),
                Whole.untraced("ours, no trace", program),
                new Ssj(),
                new Dsol(),
                new KalasimEngine());
        checkGrants(engines, work);
        double[][] nanos = measure(engines, work);
        System.out.printf(Locale.ROOT, "%nN = %d, %,d events%n", work.tasks(), work.events());
        System.out.printf("%-26s %10s %10s %10s%n", "", "ns/event", "to plain", "bytes/event");
        for (int e = 0; e < engines.size(); e++) {
            System.out.printf(
                    Locale.ROOT,
                    "%-26s %10.1f %10.2f %10.1f%n",
                    engines.get(e).name(),
                    median(nanos[e]),
                    medianRatio(nanos[e], nanos[0]),
                    bytes(engines.get(e), work));
        }
        System.out.printf(Locale.ROOT, "trace and digest: %.2f%n", medianRatio(nanos[2], nanos[4]));
        return median(nanos[2]);
    }

    /// Every engine must have granted the mutex to the same tasks at the same times.
    private static void checkGrants(List<LockWork.Engine> engines, LockWork work) {
        long expected = engines.getFirst().run(work).sum();
        for (LockWork.Engine engine : engines) {
            LockWork.Grants grants = engine.run(work);
            if (!(engine instanceof Whole whole && !whole.options().keepTrace()) && grants.sum() != expected) {
                throw new IllegalStateException(engine.name() + " granted the mutex otherwise");
            }
        }
    }

    private static double[][] measure(List<LockWork.Engine> engines, LockWork work) {
        double[][] nanos = new double[engines.size()][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int e = 0; e < engines.size(); e++) {
                double sample = sample(engines.get(e), work);
                if (round >= 0) {
                    nanos[e][round] = sample;
                }
            }
        }
        return nanos;
    }

    private static double sample(LockWork.Engine engine, LockWork work) {
        System.gc();
        long begin = PROCESS.getProcessCpuTime();
        long end = begin;
        int runs = 0;
        while (end - begin < SAMPLE_NANOS) {
            engine.run(work);
            runs++;
            end = PROCESS.getProcessCpuTime();
        }
        return (double) (end - begin) / runs / work.events();
    }

    private static double bytes(LockWork.Engine engine, LockWork work) {
        long before = allocated();
        engine.run(work);
        return (double) (allocated() - before) / work.events();
    }

    private static long allocated() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }

    private static double medianRatio(double[] a, double[] b) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < a.length; i++) {
            ratios.add(a[i] / b[i]);
        }
        return median(ratios.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
