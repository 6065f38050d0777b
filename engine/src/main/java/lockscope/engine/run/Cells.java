package lockscope.engine.run;

import static lockscope.engine.run.Cell.Kind.CPU;
import static lockscope.engine.run.Cell.Kind.FLAG;
import static lockscope.engine.run.Cell.Kind.LINE;
import static lockscope.engine.run.Cell.Kind.NUMBER;
import static lockscope.engine.run.Cell.Kind.REFERENCE;
import static lockscope.engine.run.Cell.Kind.TASK;
import static lockscope.engine.run.Cell.Kind.TIME;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Program;

/// The words of one memory, structure by structure, with their names; for people who look under the hood.
public final class Cells {
    private record Named(String name, Cell.Kind kind) {}

    private final Program program;
    private final Memory memory;

    Cells(Program program, Memory memory) {
        this.program = program;
        this.memory = memory;
    }

    /// @param task counted from 1
    public List<Cell> ofTask(int task) {
        List<Cell> cells = new ArrayList<>();
        add(cells, "task", task, taskWords());
        add(cells, "sched_entity", task, entityWords());
        add(cells, "rcu reader", task, readerWords());
        add(cells, "rcu reader since", task, List.of(new Named("reading_since", TIME)));
        add(cells, "rcu expedited waiter", task, List.of(new Named("awaits_expedited", NUMBER)));
        return cells;
    }

    /// @param cpu counted from 0
    public List<Cell> ofCpu(int cpu) {
        List<Cell> cells = new ArrayList<>();
        cells.addAll(stateOf(cpu));
        add(cells, "rq", cpu, List.of(new Named("first", TASK), new Named("last", TASK), new Named("length", NUMBER)));
        add(
                cells,
                "rcu_data",
                cpu,
                List.of(
                        new Named("noted", NUMBER),
                        new Named("noted_end", NUMBER),
                        new Named("owes", FLAG),
                        new Named("passed", NUMBER)));
        add(
                cells,
                "rcu callback list",
                cpu,
                List.of(
                        new Named("head", NUMBER),
                        new Named("tail", NUMBER),
                        new Named("unnumbered", NUMBER),
                        new Named("count", NUMBER)));
        return cells;
    }

    /// @param lock its index
    public List<Cell> ofLock(int lock) {
        List<Cell> cells = new ArrayList<>();
        add(
                cells,
                "lock",
                lock,
                List.of(
                        new Named("owner", TASK),
                        new Named("readers", NUMBER),
                        new Named("flags", NUMBER),
                        new Named("queue.first", TASK),
                        new Named("queue.last", TASK),
                        new Named("spinners.first", TASK),
                        new Named("spinners.last", TASK)));
        return cells;
    }

    /// The words of RCU itself.
    public List<Cell> ofRcu() {
        List<Cell> cells = new ArrayList<>();
        add(
                cells,
                "rcu_state",
                0,
                List.of(
                        new Named("number", NUMBER),
                        new Named("completed", NUMBER),
                        new Named("requested", NUMBER),
                        new Named("started_at", TIME)));
        for (int node = 0; node < structure("rcu_node").slots(); node++) {
            add(
                    cells,
                    "rcu_node",
                    node,
                    List.of(new Named("owing[" + node + "]", NUMBER), new Named("blocked[" + node + "]", NUMBER)));
        }
        add(
                cells,
                "rcu expedited",
                0,
                List.of(
                        new Named("sequence", NUMBER),
                        new Named("running", FLAG),
                        new Named("readers", NUMBER),
                        new Named("interrupted", FLAG),
                        new Named("waiting", NUMBER)));
        return cells;
    }

    /// The global words of the strategy and the scenario.
    public List<Cell> ofGlobals() {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < program.globals().size(); i++) {
            Program.Variable variable = program.globals().get(i);
            add(
                    cells,
                    "global",
                    i,
                    List.of(new Named(variable.name(), variable.refersTo() == null ? NUMBER : REFERENCE)));
        }
        return cells;
    }

    /// The words of a namespace; none when its memory was freed.
    ///
    /// @param serial counted from 1 in the order of allocation
    public List<Cell> ofNet(int serial) {
        List<Cell> cells = new ArrayList<>();
        Words identity = structure("net identity");
        for (int slot = 1; slot < identity.slots(); slot++) {
            if (identity.get(slot, 1) == serial && structure("net").get(slot, 0) != 0) {
                add(cells, "net", slot, netWords());
            }
        }
        return cells;
    }

    private List<Named> netWords() {
        List<Named> names = new ArrayList<>(named("state count passive callbacks next_free", NUMBER));
        for (Program.Link link : program.links()) {
            if (link.of() == ObjectType.NET) {
                names.add(new Named(link.name() + ".next", REFERENCE));
                names.add(new Named(link.name() + ".prev", REFERENCE));
            }
        }
        for (Program.Field field : program.fields()) {
            if (field.of() == ObjectType.NET) {
                names.add(new Named(field.name(), field.refersTo() == null ? NUMBER : REFERENCE));
            }
        }
        int sets = structure("net").stride() - names.size();
        for (int i = 0; i < sets; i++) {
            names.add(new Named((i < sets / 2 ? "data bits " : "inited bits ") + i % Math.max(1, sets / 2), NUMBER));
        }
        return names;
    }

    private static List<Named> taskWords() {
        List<Named> names = new ArrayList<>();
        names.add(new Named("pc", LINE));
        names.addAll(named("stack_base status phase wait_kind wait_object", NUMBER));
        names.addAll(named("queue.next queue.prev", TASK));
        names.add(new Named("killed", FLAG));
        names.addAll(named("rcu_nesting spinlocks held[0] held[1] held[2] held[3]", NUMBER));
        names.addAll(named("held[4] held[5] held[6] held[7]", NUMBER));
        return names;
    }

    private static List<Named> entityWords() {
        List<Named> names = new ArrayList<>();
        names.add(new Named("cpu", CPU));
        names.addAll(named("rq.next rq.prev", TASK));
        names.add(new Named("queued", FLAG));
        names.add(new Named("work_ticket", NUMBER));
        names.addAll(named("work_left work_ends_at vruntime updated_at", TIME));
        names.add(new Named("user_mode", FLAG));
        names.add(new Named("since", TIME));
        names.add(new Named("timer_ticket", NUMBER));
        names.addAll(named("timer_at queued_at", TIME));
        return names;
    }

    private static List<Named> readerWords() {
        List<Named> names = new ArrayList<>(named("blkd.next blkd.prev", TASK));
        names.addAll(named("leaf holds_up", NUMBER));
        names.addAll(named("awaited_by_expedited need_qs", FLAG));
        return names;
    }

    /// The first word of a CPU holds its task in the lower half and its flags above.
    private List<Cell> stateOf(int cpu) {
        Words words = structure("cpu");
        long state = words.get(cpu, 0);
        return List.of(
                new Cell("cpu", "current", (int) state, TASK),
                new Cell("cpu", "starting", state >>> 32 & 1, FLAG),
                new Cell("cpu", "need_resched", state >>> 33 & 1, FLAG),
                new Cell("cpu", "ticking", state >>> 34 & 1, FLAG),
                new Cell("cpu", "idle_entries", words.get(cpu, 1), NUMBER),
                new Cell("cpu", "since", words.get(cpu, 2), TIME),
                new Cell("cpu", "min_vruntime", words.get(cpu, 3), TIME),
                new Cell("cpu", "stolen", words.get(cpu, 4), TIME));
    }

    private static List<Named> named(String names, Cell.Kind kind) {
        return List.of(names.split(" ")).stream()
                .map(name -> new Named(name, kind))
                .toList();
    }

    private Words structure(String name) {
        for (Words words : memory.structures()) {
            if (words.name().equals(name)) {
                return words;
            }
        }
        throw new IllegalArgumentException("no structure " + name);
    }

    private void add(List<Cell> cells, String name, int slot, List<Named> names) {
        Words words = structure(name);
        if (slot >= words.slots()) {
            return;
        }
        if (words.stride() != names.size()) {
            throw new IllegalStateException(name + " has " + words.stride() + " words, not " + names.size());
        }
        for (int i = 0; i < names.size(); i++) {
            cells.add(new Cell(
                    name, names.get(i).name(), words.get(slot, i), names.get(i).kind()));
        }
    }
}
