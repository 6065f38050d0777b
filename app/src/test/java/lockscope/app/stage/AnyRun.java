package lockscope.app.stage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import lockscope.app.library.Shelf;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.RunView;
import lockscope.app.session.Setup;
import lockscope.app.words.Words;
import lockscope.engine.listing.Source;

/// A strategy and a scenario that nobody has seen before, made up by a seed: any locks, any tasks, any machine.
public final class AnyRun {
    private static final String[] NAMES = {"alpha", "beta_sem", "gamma", "delta"};

    private final Random random;
    private final StringBuilder strategy = new StringBuilder("strategy own \"Own\";\nmodels \"nothing\";\n");
    private final StringBuilder scenario = new StringBuilder("scenario any \"Any\";\n");
    private final String[] kinds;

    private AnyRun(long seed) {
        random = new Random(seed);
        kinds = new String[2 + random.nextInt(NAMES.length - 1)];
        for (int lock = 0; lock < kinds.length; lock++) {
            kinds[lock] = pick("mutex", "rwsem", "rwsem", "spinlock");
            String kind = kinds[lock].equals("rwsem") ? " kind " + pick("4.16", "5.3") : "";
            strategy.append(kinds[lock])
                    .append(' ')
                    .append(NAMES[lock])
                    .append(kind)
                    .append(";\n");
        }
        scenario.append(String.format(
                Locale.ROOT,
                "machine { cpus %d; hz %s; rcu %s; preempt %s; spin %s; steal %s; slice 1ms; seed %d; }%n",
                1 + random.nextInt(6),
                pick("250", "1000"),
                pick("preemptible", "sched"),
                pick("none", "voluntary", "full"),
                pick("on", "off"),
                pick("on", "off"),
                random.nextInt(1000)));
        int tasks = 2 + random.nextInt(4);
        for (int task = 0; task < tasks; task++) {
            scenario.append(String.format(
                    Locale.ROOT, "task t%d(%d) at %dus {%n", task, 1 + random.nextInt(4), random.nextInt(400)));
            for (int i = 0; i < 2 + random.nextInt(3); i++) {
                locked(0);
            }
            scenario.append("}\n");
        }
    }

    /// Puts both on the shelf, as an editor does, and gives what runs them.
    public static Setup setup(Lab lab, long seed) {
        AnyRun any = new AnyRun(seed);
        lab.shelf().put(Shelf.Kind.STRATEGY, new Source("own", any.strategy.toString()));
        lab.shelf().put(Shelf.Kind.SCENARIO, new Source("any", any.scenario.toString()));
        return new Setup("any", List.of("own"), Map.of());
    }

    public static RunView run(long seed) {
        Lab lab = new Lab(new ShippedLibrary(), new Words(Locale.ROOT));
        return lab.perform(setup(lab, seed)).runs().getFirst();
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }

    /// Takes locks in the order of their declarations, so that nothing hangs.
    private void locked(int rank) {
        if (rank >= kinds.length || random.nextInt(4) == 0) {
            work(false);
            return;
        }
        int lock = rank + random.nextInt(kinds.length - rank);
        boolean spins = kinds[lock].equals("spinlock");
        boolean reads = random.nextInt(3) > 0;
        String take = switch (kinds[lock]) {
            case "mutex" -> "mutex_lock";
            case "spinlock" -> "spin_lock";
            default -> reads ? "down_read" : "down_write";
        };
        String give = switch (kinds[lock]) {
            case "mutex" -> "mutex_unlock";
            case "spinlock" -> "spin_unlock";
            default -> reads ? "up_read" : "up_write";
        };
        line(take + "(" + NAMES[lock] + ")");
        if (spins) {
            line("cpu_work(1us to 30us)");
        } else {
            work(true);
            locked(lock + 1);
        }
        line(give + "(" + NAMES[lock] + ")");
    }

    private void work(boolean inside) {
        switch (random.nextInt(6)) {
            case 0 -> line("synchronize_rcu()");
            case 1 -> line("sleep(1us to 700us)");
            case 2 -> {
                line("rcu_read_lock()");
                line("cpu_work(1us to 2ms)");
                line("rcu_read_unlock()");
            }
            case 3 -> line(inside ? "cpu_work(1us to 90us)" : "user_work(1us to 400us)");
            default -> line("cpu_work(1us to 300us)");
        }
    }

    private void line(String statement) {
        scenario.append("    ").append(statement).append(";\n");
    }
}
