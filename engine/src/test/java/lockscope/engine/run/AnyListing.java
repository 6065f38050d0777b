package lockscope.engine.run;

import java.util.Locale;
import java.util.Random;
import lockscope.engine.listing.Listings;
import lockscope.engine.program.Program;

/// Listings made up by chance that break nothing: locks are taken in one order and given back, nobody sleeps where one
/// must not.
public final class AnyListing {
    private static final String[] LOCKS = {"S416", "M1", "S503", "M2"};

    private final Random random;
    private final StringBuilder text = new StringBuilder();

    private AnyListing(long seed) {
        random = new Random(seed);
    }

    static Program program(long seed) {
        AnyListing listing = new AnyListing(seed);
        String strategy = """
            rwsem S416 kind 4.16;
            mutex M1;
            rwsem S503 kind 5.3;
            mutex M2;
            spinlock L;
            workqueue wq ordered;
            work job runs body on wq;
            void body() { spin_lock(L); cpu_work(5us); spin_unlock(L); sleep(1us to 300us); }
            """;
        return Listings.program(strategy, machine(listing.random) + listing.scenario());
    }

    /// Any machine.
    public static String machine(Random random) {
        return String.format(
                Locale.ROOT,
                """
                machine { cpus %d; hz %s; rcu %s; preempt %s; ticks %s; spin %s; steal %s; expedited %s; jitter %d%%;
                          slice 1ms; seed %d; blimit %d; }
                """,
                1 + random.nextInt(6),
                pick(random, "100", "250", "300", "1000"),
                pick(random, "preemptible", "sched"),
                pick(random, "none", "voluntary", "full"),
                pick(random, "aligned", "skewed"),
                pick(random, "on", "off"),
                pick(random, "on", "off"),
                pick(random, "off", "off", "on"),
                random.nextInt(40),
                random.nextInt(1000),
                1 + random.nextInt(12));
    }

    private static String pick(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }

    private String scenario() {
        int tasks = 2 + random.nextInt(4);
        for (int i = 0; i < tasks; i++) {
            text.append("task t")
                    .append(i)
                    .append('(')
                    .append(1 + random.nextInt(3))
                    .append(") at ");
            text.append(random.nextInt(500)).append("us {\n");
            text.append("repeat ").append(1 + random.nextInt(6)).append(" {\n");
            statements(3, 0);
            text.append("}\n}\n");
        }
        for (int i = 0; i < random.nextInt(4); i++) {
            text.append("kill t").append(random.nextInt(tasks)).append("/1 at ");
            text.append(1 + random.nextInt(5000)).append("us;\n");
        }
        return text.toString();
    }

    private void statements(int depth, int rank) {
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            statement(depth, rank);
        }
    }

    private void line(String statement) {
        text.append(statement).append('\n');
    }

    private void work(String what, int most) {
        line(what + "(1us to " + (2 + random.nextInt(most)) + "us);");
    }

    private void statement(int depth, int rank) {
        switch (random.nextInt(depth == 0 ? 6 : 12)) {
            case 0, 1 -> work("cpu_work", 900);
            case 2 -> work("sleep", 900);
            case 3 -> work(rank == 0 ? "user_work" : "cpu_work", 900);
            case 4 -> waiting();
            case 5 -> atomic();
            default -> locked(depth, rank);
        }
    }

    private void waiting() {
        switch (random.nextInt(7)) {
            case 0 -> line("synchronize_rcu();");
            case 1 -> line("synchronize_rcu_expedited();");
            case 2 -> line("rcu_barrier();");
            case 3 -> line("queue_work(job);");
            case 4 -> line("flush_work(job);");
            case 5 -> line("cond_resched();");
            default -> {
                line("n = net_alloc();");
                line("if (n != null) { call_rcu(n); call_rcu(n); rcu_barrier(); net_free(n); }");
            }
        }
    }

    /// What must not sleep inside.
    private void atomic() {
        boolean reader = random.nextBoolean();
        line(reader ? "rcu_read_lock();" : "spin_lock(L);");
        work("cpu_work", reader ? 4000 : 20);
        line(reader ? "rcu_read_unlock();" : "spin_unlock(L);");
    }

    private void locked(int depth, int rank) {
        if (rank >= LOCKS.length) {
            work("cpu_work", 100);
            return;
        }
        int lock = rank + random.nextInt(LOCKS.length - rank);
        String name = LOCKS[lock];
        boolean semaphore = name.startsWith("S");
        boolean read = semaphore && random.nextInt(3) > 0;
        String take = semaphore ? read ? "down_read" : "down_write" : "mutex_lock";
        String give = semaphore ? read ? "up_read" : "up_write" : "mutex_unlock";
        switch (random.nextInt(4)) {
            case 0 -> {
                line("err = " + take + "_killable(" + name + ");");
                line("if (err == 0) {");
                statements(depth - 1, lock + 1);
                line(give + "(" + name + ");");
                line("}");
            }
            case 1 -> {
                line("got = " + (semaphore ? take : "mutex") + "_trylock(" + name + ");");
                line("if (got != 0) {");
                statements(depth - 1, lock + 1);
                line(give + "(" + name + ");");
                line("}");
            }
            case 2 -> {
                line(take + "(" + name + ");");
                statements(depth - 1, lock + 1);
                if (semaphore && !read) {
                    line("downgrade_write(" + name + ");");
                    work("cpu_work", 100);
                    line("up_read(" + name + ");");
                } else {
                    line(give + "(" + name + ");");
                }
            }
            default -> {
                line(take + "(" + name + ");");
                statements(depth - 1, lock + 1);
                line(give + "(" + name + ");");
            }
        }
    }
}
