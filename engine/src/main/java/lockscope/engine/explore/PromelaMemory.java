package lockscope.engine.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lockscope.engine.lock.LockWords;
import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.LocalHeads;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Program;
import lockscope.engine.state.Lists;
import lockscope.engine.state.Nets;
import lockscope.engine.state.Stacks;
import lockscope.engine.state.Tasks;

/// The words of the machine as declarations of Promela, with the values that they have after the boot.
final class PromelaMemory {
    private final PromelaShape shape;
    private final Kernel kernel;
    private final Program program;
    private final StringBuilder text = new StringBuilder();

    PromelaMemory(PromelaShape shape) {
        this.shape = shape;
        kernel = shape.kernel;
        program = shape.program;
    }

    String declarations() {
        sizes();
        tasks();
        locks();
        lists();
        namespaces();
        work();
        rcu();
        return text.toString();
    }

    private void define(String name, Object value) {
        text.append("#define ").append(name).append(' ').append(value).append('\n');
    }

    private void sizes() {
        define("TASKS", shape.tasks);
        define("ALL_TASKS", (1L << shape.tasks + 1) - 1);
        define("OPS", program.ops().size());
        define("ALL_OPS", (1L << program.ops().size() + 1) - 1);
        define("SLOTS", shape.slots);
        define("MOST_HELD", shape.mostHeld);
        define("MOST_CALLBACKS", shape.callbacks);
        define("HEAD", PromelaShape.HEAD);
        define("POISON", PromelaShape.POISON);
        define("GLOBAL_HEADS", program.lists().size());
        define("NET_LINKS", shape.links(ObjectType.NET));
        define("OPS_LINKS", shape.links(ObjectType.OPS));
        define("NET_FIELDS", shape.fields(ObjectType.NET));
        define("OPS_FIELDS", shape.fields(ObjectType.OPS));
        define("IS_SPINLOCK(l)", anyLock(lock -> lock.kind() == Program.LockKind.SPINLOCK));
        define("IS_5_3(l)", anyLock(lock -> lock.generation() == 503));
        define(
                "IS_KILLABLE(line)",
                IntStream.range(0, program.code().size())
                        .filter(pc -> shape.line(pc) > 0
                                && PromelaShape.isKillable(program.code().instructions()[pc]))
                        .mapToObj(pc -> " || line == " + shape.line(pc))
                        .collect(Collectors.joining("", "(false", ")")));
        define(
                "HOLDS(t, what)",
                IntStream.range(0, shape.mostHeld)
                        .mapToObj(i -> "held[(t) * MOST_HELD + " + i + "] == what")
                        .collect(Collectors.joining(" || ", "(", ")")));
        define(
                "BEHIND",
                IntStream.range(0, shape.callbacks)
                        .mapToObj(i -> "cb_barriers[" + i + "]")
                        .collect(Collectors.joining(" | ", "(", ")")));
        text.append('\n');
    }

    private String anyLock(java.util.function.Predicate<Program.Lock> which) {
        return IntStream.range(0, program.locks().size())
                .filter(i -> which.test(program.locks().get(i)))
                .mapToObj(i -> " || l == " + i)
                .collect(Collectors.joining("", "(false", ")"));
    }

    /// An array that has some words although nothing is in it.
    private void array(String type, String name, int size, IntToLongFunction value) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(Long.toString(value.applyAsLong(i)));
        }
        if (values.isEmpty()) {
            values.add("0");
        }
        boolean none = values.stream().allMatch("0"::equals);
        text.append(type)
                .append(' ')
                .append(name)
                .append('[')
                .append(values.size())
                .append(']')
                .append(none ? "" : " = {" + String.join(", ", values) + "}")
                .append(";\n");
    }

    private void perTask(String type, String name, IntToLongFunction value) {
        array(type, name, shape.tasks + 1, t -> t == 0 ? 0 : value.applyAsLong(shape.task(t)));
    }

    private void tasks() {
        Tasks tasks = kernel.tasks;
        perTask(shape.lines() > 255 ? "short" : "byte", "pc", t -> tasks.base(t) < 0 ? 0 : shape.line(tasks.pc(t)));
        array("short", "base", shape.tasks + 1, t -> t == 0 || tasks.base(shape.task(t)) < 0 ? 0 : shape.begin(t) + 1L);
        perTask("byte", "status", tasks::status);
        perTask("byte", "phase", tasks::phase);
        perTask("byte", "wait_kind", tasks::waitKind);
        perTask("byte", "wait_object", tasks::waitObject);
        perTask("byte", "next", t -> 0);
        perTask("byte", "previous", t -> 0);
        perTask("byte", "killed", t -> 0);
        perTask("byte", "nesting", t -> 0);
        perTask("byte", "spinlocks", t -> 0);
        array("byte", "held", (shape.tasks + 1) * shape.mostHeld, i -> 0);
        long[] stack = new long[shape.stackWords()];
        for (int t = 1; t <= shape.tasks; t++) {
            if (shape.isUser(t)) {
                int routine = program.tasks().get(t - 1).routine();
                for (int slot : LocalHeads.of(program, program.routines().get(routine))) {
                    int at = shape.begin(t) + Stacks.HEADER + slot;
                    stack[at] = PromelaShape.HEAD + program.lists().size() + (long) at;
                    stack[at + 1] = stack[at];
                }
            }
        }
        array("short", "w", stack.length, i -> stack[i]);
        array("short", "globals", program.globals().size(), kernel.globals::get);
    }

    private void locks() {
        LockWords locks = kernel.locks;
        int count = program.locks().size();
        array("byte", "owner", count, locks::owner);
        array("byte", "readers", count, locks::readers);
        array("byte", "flags", count, l -> 0);
        for (String queue : List.of("queue_first", "queue_last", "spin_first", "spin_last")) {
            array("byte", queue, count, l -> 0);
        }
    }

    private void lists() {
        array("short", "heads", 2 * program.lists().size(), i -> {
            long head = Lists.globalHead(i / 2);
            return shape.link(kernel.lists.get(ObjectType.NET, 0, head, i % 2 == 0));
        });
        int links = shape.links(ObjectType.OPS);
        array("short", "op_links", (program.ops().size() + 1) * links, i -> {
            int op = i / links;
            return op == 0 ? 0 : shape.link(kernel.ops.link(op, i % links / 2, i % 2 == 0));
        });
        int fields = shape.fields(ObjectType.OPS);
        array("short", "op_fields", (program.ops().size() + 1) * fields, i -> {
            int op = i / fields;
            return op == 0 ? 0 : kernel.ops.field(op, i % fields);
        });
        array("byte", "op_inits", program.ops().size() + 1, op -> op == 0 ? 0 : kernel.ops.inits(op));
    }

    private void namespaces() {
        Nets nets = kernel.nets;
        String set = program.ops().size() < 8 ? "byte" : program.ops().size() < 15 ? "short" : "int";
        perNet("byte", "net_state", n -> nets.state(n).ordinal() + 1L);
        perNet("byte", "net_count", nets::count);
        perNet("short", "net_passive", nets::passive);
        perNet("byte", "nets_callbacks", nets::callbacks);
        perNet(set, "net_data", n -> set(n, Nets.OpSet.DATA));
        perNet(set, "net_inited", n -> set(n, Nets.OpSet.INITED));
        int links = shape.links(ObjectType.NET);
        array("short", "net_links", (shape.slots + 1) * links, i -> {
            int net = i / links;
            return nets.used(net) ? shape.link(nets.link(net, i % links / 2, i % 2 == 0)) : 0;
        });
        int fields = shape.fields(ObjectType.NET);
        array("short", "net_fields", (shape.slots + 1) * fields, i -> {
            int net = i / fields;
            return nets.used(net) ? nets.field(net, i % fields) : 0;
        });
        text.append("byte alive = ").append(nets.alive()).append(";\n");
    }

    private long set(int net, Nets.OpSet which) {
        long bits = 0;
        for (int op = 1; op <= program.ops().size(); op++) {
            bits |= kernel.nets.in(net, which, op) ? 1L << op : 0;
        }
        return bits;
    }

    private void perNet(String type, String name, IntToLongFunction value) {
        array(type, name, shape.slots + 1, n -> kernel.nets.used(n) ? value.applyAsLong(n) : 0);
    }

    private void work() {
        array("bool", "pending", program.works().size(), i -> kernel.works.isPending(i) ? 1 : 0);
        array("byte", "work_next", program.works().size(), i -> 0);
        int queues = program.workqueues().size();
        array("byte", "work_first", queues, q -> 0);
        array("byte", "work_last", queues, q -> 0);
        array("byte", "work_running", queues, q -> 0);
        array("byte", "flushers", queues, q -> 0);
    }

    private void rcu() {
        String set = shape.tasks < 8 ? "byte" : shape.tasks < 15 ? "short" : "int";
        array(set, "awaited", shape.tasks + 1, t -> 0);
        array("byte", "cb_net", shape.callbacks, i -> 0);
        array(set, "cb_readers", shape.callbacks, i -> 0);
        array(set, "cb_barriers", shape.callbacks, i -> 0);
        text.append("byte callbacks;\n\n");
    }
}
