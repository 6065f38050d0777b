package lockscope.lessons.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockscope.engine.program.Method;
import lockscope.engine.program.Program;
import lockscope.engine.trace.NetState;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;

/// What became of each namespace, in the order of their allocation.
final class Lives {
    private final Map<Integer, Life> lives = new TreeMap<>();

    /// One namespace.
    record Life(Map<NetState, Long> since, List<String> inits, List<String> exits) {}

    Lives(Program program, Rows rows) {
        for (long row = rows.first(); row < rows.end(); row++) {
            if (rows.kind(row) == TraceKind.NET) {
                NetState state = NetState.of(rows.value(row));
                if (state == NetState.ALLOCATED) {
                    lives.put(rows.object(row), new Life(new TreeMap<>(), new ArrayList<>(), new ArrayList<>()));
                }
                Life life = lives.get(rows.object(row));
                if (life != null) {
                    life.since().putIfAbsent(state, rows.time(row));
                }
            } else if (rows.kind(row) == TraceKind.METHOD) {
                method(program, rows.object(row), rows.value(row));
            }
        }
    }

    private void method(Program program, int op, int value) {
        Life life = lives.get(value >> 3);
        if (life == null) {
            return;
        }
        String name = program.ops().get(op - 1).name();
        switch (Method.values()[value & 7]) {
            case INIT -> life.inits().add(name);
            case EXIT, EXIT_BATCH -> life.exits().add(name);
            case PRE_EXIT, EXIT_RTNL -> {}
        }
    }

    Life nth(int nth) throws Unanswerable {
        int index = Math.max(1, nth);
        if (index > lives.size()) {
            throw new Unanswerable("found namespace " + index + " of a run that has " + lives.size());
        }
        return List.copyOf(lives.values()).get(index - 1);
    }

    long since(int nth, NetState state) throws Unanswerable {
        Long since = nth(nth).since().get(state);
        if (since == null) {
            throw new Unanswerable("the namespace never was " + state);
        }
        return since;
    }
}
