package lockscope.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import lockscope.engine.program.Program;
import lockscope.engine.run.Run;
import lockscope.engine.run.Shipped;

/// Measures how the cost of an event grows with the length of a run, its CPUs, its tasks and its namespaces, and what it
/// takes to look at a moment of the past.
public final class Growth {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int GRANTS = 500_000;
    private static final int CPUS = 8;
    private static final int LOAD_PERCENT = 80;
    private static final int MOMENTS = 40;

    private Growth() {}

    static void measure() {
        System.out.println("unshare-loop, by iterations");
        for (int iterations : new int[] {10_000, 100_000, 1_000_000}) {
            event(iterations, Shipped.program("net_mutex", "unshare-loop", "task.loop.repeat=" + iterations));
        }
        System.out.println("unshare-loop, by CPUs");
        for (int cpus : new int[] {8, 64, 256}) {
            event(cpus, Shipped.program("net_mutex", "unshare-loop", "task.loop.repeat=20000", "cpus=" + cpus));
        }
        System.out.println("tasks and one mutex, by tasks");
        for (int tasks : new int[] {64, 256, 1024, 4096}) {
            event(tasks, Whole.program(LockWork.of(tasks, GRANTS, LOAD_PERCENT), CPUS));
        }
        System.out.println("criu-hang, by namespaces that die");
        for (int dying : new int[] {500, 2_500, 8_000}) {
            event(dying, Shipped.program("net_mutex", "criu-hang", "dying=" + dying, "nets=16384"));
        }
        moments("unshare-loop", Shipped.program("net_mutex", "unshare-loop", "task.loop.repeat=20000"));
        moments("criu-hang", Shipped.program("net_mutex", "criu-hang"));
    }

    /// The second of two runs: the first lets the compiler see the work.
    private static void event(int size, Program program) {
        new Run(program, Run.Options.TOTALS).toEnd();
        long begin = THREADS.getCurrentThreadCpuTime();
        Run run = new Run(program, Run.Options.TOTALS);
        run.toEnd();
        double nanos = THREADS.getCurrentThreadCpuTime() - begin;
        System.out.printf(
                Locale.ROOT,
                "%,12d %,14d events %10.1f ms %8.1f ns/event%n",
                size,
                run.events(),
                nanos / 1e6,
                nanos / run.events());
    }

    private static void moments(String name, Program program) {
        Run run = new Run(program, Run.Options.INTERACTIVE);
        run.toEnd();
        SplittableRandom random = new SplittableRandom(1);
        double[] millis = new double[MOMENTS];
        for (int i = 0; i < MOMENTS; i++) {
            long time = random.nextLong(run.reachedNanos());
            long begin = THREADS.getCurrentThreadCpuTime();
            run.at(time);
            millis[i] = (THREADS.getCurrentThreadCpuTime() - begin) / 1e6;
        }
        double first = millis[0];
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%s, %d moments of %,d events: median %.1f ms, most %.1f ms, the first %.1f ms%n",
                name,
                MOMENTS,
                run.events(),
                millis[MOMENTS / 2],
                millis[MOMENTS - 1],
                first);
    }
}
