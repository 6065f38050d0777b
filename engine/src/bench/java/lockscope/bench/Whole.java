package lockscope.bench;

import java.util.List;
import java.util.Map;
import lockscope.engine.listing.Library;
import lockscope.engine.listing.Loaded;
import lockscope.engine.listing.Loader;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Program;
import lockscope.engine.run.Run;
import lockscope.engine.trace.Trace;
import lockscope.engine.trace.TraceKind;
import org.jspecify.annotations.Nullable;

/// Our whole engine on the work as a listing: parsed, linked, interpreted line by line on simulated CPUs, traced.
///
/// @param program the work as [#program] makes it
/// @param cpus how many the simulated machine has
/// @param options of the run
/// @param recorded whether rows are appended at all
public record Whole(String name, Program program, Run.Options options, boolean recorded) implements LockWork.Engine {
    public Whole(String name, Program program, Run.Options options) {
        this(name, program, options, true);
    }

    /// Our engine with its trace turned off, to see what the trace costs.
    public static Whole untraced(String name, Program program) {
        return new Whole(name, program, new Run.Options(false, false, false), false);
    }

    @Override
    public LockWork.Grants run(LockWork work) {
        Run run = new Run(program, options);
        run.trace().setRecording(recorded);
        run.toEnd();
        return () -> sumOfGrants(run.trace());
    }

    private static long sumOfGrants(Trace rows) {
        long sum = 0;
        for (long i = rows.first(); i < rows.end(); i++) {
            sum = rows.kind(i) == TraceKind.ACQUIRED ? LockWork.grant(sum, rows.time(i), rows.task(i) - 1) : sum;
        }
        return sum;
    }

    /// The work as a strategy that does nothing and a scenario with a block for each task.
    public static Program program(LockWork work, int cpus) {
        Source strategy = new Source("work", STRATEGY);
        Source scenario = new Source("lock-work", scenario(work, cpus));
        Loaded loaded = Loader.load(new Alone(strategy, scenario), strategy, scenario, Map.of());
        Program program = loaded.program();
        if (program == null) {
            throw new IllegalStateException(loaded.diagnostics().toString());
        }
        return program;
    }

    private static final String STRATEGY = """
        strategy work "nothing but a mutex";
        mutex m;
        net copy_net_ns() { return null; }
        void put_net(net net) { }
        int register_pernet_subsys(ops op) { return 0; }
        int register_pernet_device(ops op) { return 0; }
        void unregister_pernet_subsys(ops op) { }
        void unregister_pernet_device(ops op) { }
        void register_netdevice_notifier() { }
        void unregister_netdevice_notifier() { }
        void net_ns_barrier() { }
        void pernet_read_lock() { }
        void pernet_read_unlock() { }
        void boot() { }
        """;

    private static String scenario(LockWork work, int cpus) {
        StringBuilder text = new StringBuilder("""
            scenario lock-work "tasks and one mutex";
            machine { cpus %d; }
            costs { wakeup 0; queue_work 0; context_switch 0; callback 0; expedited 0; gp_kthread 0; }
            """.formatted(cpus));
        for (int t = 0; t < work.tasks(); t++) {
            text.append("""
                task t%d {
                    repeat %d {
                        sleep(%dns);
                        mutex_lock(m);
                        sleep(%dns);
                        mutex_unlock(m);
                    }
                }
                """.formatted(t, work.cycles(), work.compute()[t], work.hold()[t]));
        }
        return text.toString();
    }

    private record Alone(Source strategy, Source scenario) implements Library {
        @Override
        public List<String> strategies() {
            return List.of(strategy.name());
        }

        @Override
        public List<String> scenarios() {
            return List.of(scenario.name());
        }

        @Override
        public Source strategy(String name) {
            return strategy;
        }

        @Override
        public Source scenario(String name) {
            return scenario;
        }

        @Override
        public @Nullable Source common(String name) {
            return null;
        }
    }
}
