package lockscope.engine.machine;

import java.util.Arrays;
import lockscope.engine.program.Instr;
import lockscope.engine.program.Method;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Primitive;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.state.Lists;
import lockscope.engine.state.Nets;
import lockscope.engine.state.Phase;
import lockscope.engine.state.Stacks;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.NetState;
import lockscope.engine.trace.TraceKind;

/// Runs listings: one call of [#step] is one line of one task, and nothing else changes what the algorithm decides on.
public final class Interpreter {
    private final Kernel kernel;
    private final Platform platform;
    private final Program program;
    private final Tasks tasks;
    private final Stacks stacks;
    private final References references;
    private final Primitives primitives;
    private final Watch watch;
    private final Batch batch;
    private final Line[] lines;
    private final int[] routineAt;
    private final int[] frameWords;
    private final int[][] localHeads;
    private final boolean[] recorded;
    private boolean booting;
    private int linesRun;

    public Interpreter(Kernel kernel, Platform platform, Watch watch) {
        this.kernel = kernel;
        this.platform = platform;
        this.watch = watch;
        batch = new Batch(kernel);
        program = kernel.program;
        tasks = kernel.tasks;
        stacks = kernel.stacks;
        references = new References(kernel, platform);
        primitives = new Primitives(kernel, platform, references, watch);
        lines = new Lines(kernel, references).compile();
        routineAt = new int[lines.length];
        int routines = program.routines().size();
        frameWords = new int[routines];
        localHeads = new int[routines][];
        recorded = new boolean[routines];
        for (int r = 0; r < routines; r++) {
            Program.Routine routine = program.routines().get(r);
            Arrays.fill(routineAt, routine.entry(), routine.last(), r);
            frameWords[r] = Stacks.HEADER + routine.words();
            localHeads[r] = LocalHeads.of(program, routine);
            recorded[r] = isRecorded(routine);
        }
    }

    /// Calls are recorded but for methods, which have rows of their own, and helpers that do one operation's share.
    private static boolean isRecorded(Program.Routine routine) {
        boolean perOperation = routine.parameters() > 1
                && routine.localRefs().subList(0, routine.parameters()).contains(ObjectType.OPS);
        return routine.op() == 0 && !perOperation;
    }

    // ---------------------------------------------------------------- starting

    /// Puts a task before the first line of a routine.
    public void start(int task, int routine) {
        tasks.setBase(task, -1);
        push(task, routine, -1);
        tasks.setPhase(task, Phase.FRESH);
    }

    /// Runs `boot()` to its end; it costs nothing and nobody is in its way.
    public void boot() {
        int routine = program.routine("boot");
        if (routine < 0) {
            return;
        }
        int task = kernel.table.boot();
        booting = true;
        tasks.setStatus(task, Tasks.RUNNABLE);
        start(task, routine);
        while (tasks.base(task) >= 0) {
            Step step = step(task);
            if (step != Step.RAN && step != Step.YIELDS && step != Step.EXITED) {
                references.violated(12, "waits in boot(), where there is nobody to wait for");
                break;
            }
        }
        tasks.setStatus(task, Tasks.DONE);
        booting = false;
    }

    // ---------------------------------------------------------------- costs

    /// What the line that the task is on takes before its effect, nanoseconds; 0 when it is paid or free.
    public long cost(int task) {
        Line line = lines[tasks.pc(task)];
        if (!line.takesTime || tasks.phase(task) != Phase.FRESH) {
            return 0;
        }
        if (line.isUserWork || line.primitive == Primitive.CPU_WORK) {
            references.setTask(task);
            return line.cost + Math.max(0, line.arguments[0].eval(tasks.base(task)));
        }
        return line.cost;
    }

    /// Whether the task is in user mode while it pays for its line.
    public boolean isUserWork(int task) {
        return lines[tasks.pc(task)].isUserWork;
    }

    /// Whether the task runs its own program and no kernel routine.
    public boolean isInUserProgram(int task) {
        return tasks.base(task) == stacks.begin(task) && kernel.table.kind(task) == TaskTable.Kind.USER;
    }

    /// Whether a fatal signal ends the wait that the task's line began.
    public boolean isKillable(int task) {
        Line line = lines[tasks.pc(task)];
        return line.kind == Line.Kind.PRIMITIVE && line.primitive.isKillable();
    }

    /// Whether the line that the task is on may sleep.
    public boolean maySleep(int task) {
        Line line = lines[tasks.pc(task)];
        return line.kind == Line.Kind.PRIMITIVE && line.primitive.maySleep();
    }

    /// The owner of a lock was taken off its CPU: those who spin for it give up.
    public void ownerLeftCpu(int lock) {
        primitives.ownerLeftCpu(lock);
    }

    /// The routine that the task is in, -1 for none.
    public int routineOf(int task) {
        return tasks.base(task) < 0 ? -1 : routineAt[tasks.pc(task)];
    }

    /// The routine that a line belongs to.
    public int routineAt(int pc) {
        return routineAt[pc];
    }

    // ---------------------------------------------------------------- the step

    /// Executes lines of a task, this one at least and then those on which no time can pass, as long as nobody wants its
    /// CPU.
    ///
    /// @param most how many at most
    public Step run(int task, int most) {
        Step step = step(task);
        int ran = 1;
        while (step == Step.RAN && ran < most && !lines[tasks.pc(task)].takesTime && platform.mayGoOn(task)) {
            step = step(task);
            ran++;
        }
        linesRun = ran;
        return step;
    }

    /// How many lines the last [#run] executed.
    public int linesRun() {
        return linesRun;
    }

    /// Executes the line that the task is on.
    public Step step(int task) {
        references.setTask(task);
        int base = tasks.base(task);
        if (isDying(task)) {
            return die(task, base);
        }
        Line line = lines[tasks.pc(task)];
        switch (line.kind) {
            case ASSIGN -> {
                line.result.put(base, line.value.eval(base));
                watch.assigned(task);
                goOn(task, line.next);
            }
            case BRANCH -> goOn(task, line.value.eval(base) != 0 ? line.next : line.otherwise);
            case REPEAT_INIT -> {
                stacks.setLocal(base, line.variable, line.value.eval(base));
                tasks.setPc(task, line.next);
                return step(task);
            }
            case REPEAT_HEAD -> {
                long left = stacks.local(base, line.variable);
                stacks.setLocal(base, line.variable, left - 1);
                goOn(task, left > 0 ? line.next : line.otherwise);
            }
            case LOOP_INIT -> {
                stacks.setLocal(base, line.state, 0);
                if (line.loop == Instr.LoopKind.CONTINUE_REVERSE) {
                    stacks.setLocal(base, line.variable, line.value.eval(base));
                    stacks.setLocal(base, line.state, 1);
                }
                tasks.setPc(task, line.next);
                return step(task);
            }
            case LOOP_HEAD -> goOn(task, advance(line, base) ? line.next : line.otherwise);
            case CALL -> call(task, base, line);
            case CALL_METHOD -> callMethod(task, base, line);
            case RETURN -> {
                return leave(task, base, line.value.eval(base));
            }
            case PRIMITIVE -> {
                return primitive(task, base, line);
            }
        }
        return Step.RAN;
    }

    private void goOn(int task, int pc) {
        tasks.setPhase(task, Phase.FRESH);
        tasks.setPc(task, pc);
    }

    private Step primitive(int task, int base, Line line) {
        boolean waited = tasks.waitKind(task) != 0;
        boolean spun = tasks.phase(task) == Phase.SPINNING;
        int object = tasks.waitObject(task);
        if (line.maySleep && !waited) {
            watch.mightSleep(task);
        }
        Step step = primitives.execute(task, base, line, booting);
        switch (step) {
            case RAN, YIELDS -> {
                if (waited) {
                    platform.record(TraceKind.WAIT_END, task, object, primitives.wasInterrupted() ? 1 : 0);
                    tasks.setWait(task, 0, 0);
                }
                if (primitives.wasInterrupted()) {
                    watch.gaveUp(task, object);
                }
                if (line.hasResult) {
                    line.result.put(base, primitives.result());
                }
                goOn(task, line.next);
            }
            case BLOCKED, SPINS -> {
                if (!waited) {
                    int value = tasks.pc(task) << 4 | (tasks.waitKind(task) - 1);
                    platform.record(TraceKind.WAIT_BEGIN, task, tasks.waitObject(task), value);
                }
                if (spun != (step == Step.SPINS)) {
                    platform.record(TraceKind.SPIN, task, tasks.waitObject(task), spun ? 0 : 1);
                }
                watch.waits(task);
            }
            case EXITED -> throw new IllegalStateException("no primitive ends a task");
        }
        return step;
    }

    // ---------------------------------------------------------------- list loops

    private boolean advance(Line line, int base) {
        long list = line.value.eval(base);
        boolean begun = stacks.local(base, line.state) != 0;
        long code = begun ? stacks.local(base, line.variable) : list;
        long found = switch (line.loop) {
            case FORWARD, RCU -> link(line, code, true);
            case REVERSE, CONTINUE_REVERSE -> link(line, code, false);
            case SAFE -> begun ? stacks.local(base, line.saved) : link(line, code, true);
            case LLIST -> begun ? stacks.local(base, line.saved) : code;
        };
        boolean chain = line.loop == Instr.LoopKind.LLIST;
        boolean atEnd = chain ? found == 0 : Lists.isHead(found);
        stacks.setLocal(base, line.state, atEnd ? 0 : 1);
        if (atEnd) {
            return false;
        }
        if (found == 0 || found == Lists.POISON) {
            int rule = line.type == ObjectType.OPS ? 3 : line.loop == Instr.LoopKind.RCU ? 4 : 9;
            references.violated(rule, "walks off a list: the element it stands on was removed");
            return false;
        }
        stacks.setLocal(base, line.variable, found);
        if (line.loop == Instr.LoopKind.SAFE || chain) {
            stacks.setLocal(base, line.saved, link(line, found, true));
        }
        return true;
    }

    private long link(Line line, long code, boolean next) {
        if (Lists.isHead(code)) {
            return kernel.lists.get(line.type, line.linkPosition, code, next);
        }
        int element = line.type == ObjectType.NET ? references.net(code) : references.op(code);
        return element == 0 ? Lists.POISON : kernel.lists.get(line.type, line.linkPosition, element, next);
    }

    // ---------------------------------------------------------------- calls

    private void call(int task, int base, Line line) {
        int callee = push(task, line.routine, tasks.pc(task));
        if (callee < 0) {
            return;
        }
        for (int i = 0; i < line.arguments.length; i++) {
            stacks.setLocal(callee, i, line.arguments[i].eval(base));
        }
        if (recorded[line.routine]) {
            platform.record(TraceKind.CALL, task, line.routine, stacks.callLine(callee));
        }
        watch.called(task, line.routine);
    }

    private void callMethod(int task, int base, Line line) {
        int op = references.op(line.value.eval(base));
        int body = op == 0 ? -1 : program.ops().get(op - 1).bodies()[line.method.ordinal()];
        if (body < 0) {
            if (op != 0) {
                references.violated(
                        1,
                        "calls " + line.method.listingName() + " of "
                                + program.ops().get(op - 1).name() + ", which has none");
            }
            goOn(task, line.next);
            return;
        }
        long argument = line.arguments[0].eval(base);
        int slot = subject(line.method, argument);
        if (slot == 0 && !line.method.takesBatch()) {
            goOn(task, line.next);
            return;
        }
        if (line.method == Method.INIT) {
            beginInit(slot);
        }
        int callee = push(task, body, tasks.pc(task));
        if (callee < 0) {
            return;
        }
        stacks.setLocal(callee, 0, argument);
        int serial = slot == 0 ? 0 : kernel.nets.serial(slot);
        platform.record(TraceKind.METHOD, task, op, serial << 3 | line.method.ordinal());
        watch.methodBegins(task, op, line.method, argument, slot);
    }

    /// The namespace a method is called for, or the first one of its batch; 0 for none.
    private int subject(Method method, long argument) {
        if (!method.takesBatch()) {
            return references.net(argument);
        }
        long first = Lists.isHead(argument) ? primitives.firstOfBatch(argument) : 0;
        return first <= 0 ? 0 : kernel.nets.slot(first);
    }

    private void beginInit(int slot) {
        if (kernel.nets.state(slot) == NetState.ALLOCATED) {
            primitives.changeState(slot, NetState.INIT);
        }
    }

    private int push(int task, int routine, int callLine) {
        int caller = tasks.base(task);
        int base = caller < 0 ? stacks.begin(task) : caller + frameWords[routineAt[tasks.pc(task)]];
        int end = base + frameWords[routine];
        if (end > stacks.end(task)) {
            references.violated(12, "calls itself without end: its stack is full");
            return -1;
        }
        stacks.clear(base, end);
        stacks.enter(base, callLine, caller);
        for (int slot : localHeads[routine]) {
            kernel.lists.initHead(kernel.lists.localHead(base + Stacks.HEADER + slot));
        }
        tasks.setBase(task, base);
        goOn(task, program.routines().get(routine).entry());
        return base;
    }

    private Step leave(int task, int base, long value) {
        int routine = routineAt[tasks.pc(task)];
        Program.Routine left = program.routines().get(routine);
        int callLine = stacks.callLine(base);
        watch.returns(task, routine, base, value);
        if (left.op() != 0) {
            value = endMethod(task, left, base, value);
        } else if (recorded[routine]) {
            platform.record(TraceKind.RETURN, task, routine, (int) value);
        }
        int caller = stacks.caller(base);
        stacks.clear(base, base + frameWords[routine]);
        tasks.setBase(task, caller);
        if (callLine < 0) {
            tasks.setPhase(task, Phase.FRESH);
            watch.exits(task);
            return Step.EXITED;
        }
        Line line = lines[callLine];
        line.result.put(caller, value);
        goOn(task, line.kind == Line.Kind.RETURN ? callLine : line.next);
        return Step.RAN;
    }

    private long endMethod(int task, Program.Routine routine, int base, long value) {
        Program.Op op = program.ops().get(routine.op() - 1);
        Method method = Method.of(routine.method());
        long argument = stacks.local(base, 0);
        if (method == Method.INIT) {
            if (op.failInitOn() != 0) {
                kernel.ops.countInit(routine.op());
                value = kernel.ops.inits(routine.op()) == op.failInitOn() ? op.error() : value;
            }
            int slot = kernel.nets.slot(argument);
            if (value == 0 && slot != 0) {
                kernel.nets.put(slot, Nets.OpSet.INITED, routine.op(), true);
            }
        } else if (method == Method.EXIT && op.bodies()[Method.EXIT_BATCH.ordinal()] < 0) {
            forget(kernel.nets.slot(argument), routine.op());
        } else if (method == Method.EXIT_BATCH) {
            batch.each(argument, slot -> forget(slot, routine.op()));
        }
        platform.record(TraceKind.METHOD_END, task, routine.op(), (int) value);
        watch.methodEnds(task, routine.op(), method, argument, value);
        return value;
    }

    /// Whether a fatal signal ends the task before its line; a program that holds a lock stands for kernel code, where no
    /// signal is looked at.
    public boolean isDying(int task) {
        return tasks.killed(task)
                && tasks.phase(task) == Phase.FRESH
                && isInUserProgram(task)
                && tasks.held(task, 0) == 0
                && tasks.nesting(task) == 0;
    }

    /// The last exit of an operation has run for a namespace.
    private void forget(int slot, int op) {
        if (slot != 0) {
            kernel.nets.put(slot, Nets.OpSet.INITED, op, false);
        }
    }

    /// A fatal signal takes effect when the task is back in its own program: it gives its namespaces up and ends.
    private Step die(int task, int base) {
        Program.Routine main = program.routines().get(routineAt[tasks.pc(task)]);
        int put = program.routine("put_net");
        for (int slot = 0; put >= 0 && slot < main.words(); slot++) {
            long ref = stacks.local(base, slot);
            if (main.localRefs().get(slot) != ObjectType.NET || ref <= 0) {
                continue;
            }
            stacks.setLocal(base, slot, 0);
            int net = kernel.nets.slot(ref);
            if (net != 0 && kernel.nets.count(net) > 0) {
                int callee = push(task, put, tasks.pc(task));
                if (callee >= 0) {
                    stacks.setLocal(callee, 0, ref);
                }
                return Step.RAN;
            }
        }
        stacks.clear(base, base + frameWords[routineAt[tasks.pc(task)]]);
        tasks.setBase(task, -1);
        watch.exits(task);
        return Step.EXITED;
    }
}
