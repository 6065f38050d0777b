package lockscope.engine.machine;

import java.util.List;
import lockscope.engine.lock.LockWords;
import lockscope.engine.memory.Memory;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.state.Globals;
import lockscope.engine.state.Lists;
import lockscope.engine.state.Nets;
import lockscope.engine.state.Ops;
import lockscope.engine.state.Stacks;
import lockscope.engine.state.Tasks;
import lockscope.engine.state.Works;

/// The memory of one machine and the views that give its words names, laid out for one program.
public final class Kernel {
    public final Program program;
    public final TaskTable table;
    public final Memory memory;
    public final Tasks tasks;
    public final Stacks stacks;
    public final Nets nets;
    public final Ops ops;
    public final Lists lists;
    public final Globals globals;
    public final Works works;
    public final LockWords locks;

    private final int[] linkPosition;
    private final int[] fieldPosition;

    /// @param generations whether references tell a slot's earlier life from its present one; off when exploring
    public Kernel(Program program, boolean generations) {
        this.program = program;
        table = new TaskTable(program);
        memory = new Memory();
        linkPosition = positions(program.links().stream().map(Program.Link::of).toList());
        fieldPosition =
                positions(program.fields().stream().map(Program.Field::of).toList());
        tasks = new Tasks(memory, table.count());
        stacks = new Stacks(memory, new StackSizes(program).of(table));
        nets = new Nets(
                memory,
                count(program.links().stream().map(Program.Link::of).toList(), ObjectType.NET),
                count(program.fields().stream().map(Program.Field::of).toList(), ObjectType.NET),
                program.ops().size(),
                program.machine().nets() + 1,
                generations);
        ops = new Ops(
                memory,
                count(program.links().stream().map(Program.Link::of).toList(), ObjectType.OPS),
                count(program.fields().stream().map(Program.Field::of).toList(), ObjectType.OPS),
                program.ops().size());
        lists = new Lists(memory, program.lists().size(), stacks, nets, ops);
        globals = new Globals(memory, program.globals().size());
        works = new Works(memory, program.works().size(), program.workqueues().size());
        locks = new LockWords(memory, program.locks().size(), tasks);
        load();
    }

    private static int[] positions(List<ObjectType> types) {
        int[] position = new int[types.size()];
        int[] next = new int[ObjectType.values().length];
        for (int i = 0; i < position.length; i++) {
            position[i] = next[types.get(i).ordinal()]++;
        }
        return position;
    }

    private static int count(List<ObjectType> types, ObjectType type) {
        return (int) types.stream().filter(t -> t == type).count();
    }

    /// Gives every word the value that the listing says it starts with.
    private void load() {
        for (int i = 0; i < program.globals().size(); i++) {
            globals.set(i, program.globals().get(i).initial());
        }
        for (int i = 0; i < program.lists().size(); i++) {
            if (!program.lists().get(i).lockless()) {
                lists.initHead(Lists.globalHead(i));
            }
        }
        int bootOps = program.list("boot_ops");
        for (int op = 1; op <= program.ops().size(); op++) {
            Program.Op declared = program.ops().get(op - 1);
            for (int f = 0; f < program.fields().size(); f++) {
                if (program.fields().get(f).of() == ObjectType.OPS) {
                    ops.setField(op, fieldPosition[f], declared.fields()[f]);
                }
            }
            if (declared.atBoot() && bootOps >= 0) {
                int link = linkPosition[program.lists().get(bootOps).link()];
                lists.addTail(ObjectType.OPS, link, op, Lists.globalHead(bootOps));
            }
        }
        for (int t = 1; t <= table.count(); t++) {
            tasks.setBase(t, -1);
        }
    }

    /// Where a link of the program stands among those of its type.
    public int linkPosition(int link) {
        return linkPosition[link];
    }

    /// Where a field of the program stands among those of its type.
    public int fieldPosition(int field) {
        return fieldPosition[field];
    }
}
