package lockscope.engine.listing.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lockscope.engine.program.Place;
import lockscope.engine.program.Program;
import org.jspecify.annotations.Nullable;

/// Collects findings, each once, and the orders in which locks are taken.
final class Report {
    private final Program program;
    private final Map<String, List<String>> sources = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> said = new TreeSet<>();
    private final Map<String, Order> orders = new TreeMap<>();

    /// The first place where `inner` was taken while `outer` was held.
    private record Order(int outer, int inner, int outerPc, int innerPc) {}

    Report(Program program) {
        this.program = program;
        for (Program.SourceText source : program.sources()) {
            sources.put(source.name(), source.text().lines().toList());
        }
    }

    Place place(int pc) {
        return program.code().places()[pc];
    }

    /// The line as it stands in the listing.
    String line(int pc) {
        Place place = place(pc);
        List<String> lines = sources.getOrDefault(place.file(), List.of());
        String line = place.line() <= lines.size() ? lines.get(place.line() - 1) : "";
        int comment = line.indexOf("//");
        return (comment < 0 ? line : line.substring(0, comment)).strip();
    }

    String lock(int lock) {
        return program.locks().get(lock).name();
    }

    void add(int pc, String message, @Nullable Trail trail) {
        if (said.add(place(pc) + message)) {
            findings.add(new Finding(place(pc), message, Trail.steps(trail)));
        }
    }

    /// Notes that a lock is asked for while others are held.
    void order(PathState state, int lock, int pc) {
        for (Held outer : state.held()) {
            if (outer.lock() != lock) {
                orders.putIfAbsent(outer.lock() + " " + lock, new Order(outer.lock(), lock, outer.pc(), pc));
            }
        }
    }

    /// The findings, with those about two locks that are taken in both orders.
    List<Finding> finish() {
        for (Order order : orders.values()) {
            Order reverse = orders.get(order.inner() + " " + order.outer());
            if (reverse != null && order.outer() < order.inner()) {
                String outer = lock(order.outer());
                String inner = lock(order.inner());
                String message =
                        "'" + inner + "' is taken here while '" + outer + "' is held, and elsewhere the other way "
                                + "round: two tasks can wait for each other for ever";
                findings.add(new Finding(
                        place(order.innerPc()),
                        message,
                        List.of(
                                step(order.outerPc(), "takes " + outer),
                                step(order.innerPc(), "then " + inner),
                                step(reverse.outerPc(), "elsewhere takes " + inner),
                                step(reverse.innerPc(), "then " + outer))));
            }
        }
        return List.copyOf(findings);
    }

    private Finding.Step step(int pc, String words) {
        return new Finding.Step(place(pc), words);
    }
}
