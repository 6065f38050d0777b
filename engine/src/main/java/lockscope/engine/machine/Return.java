package lockscope.engine.machine;

import lockscope.engine.program.Method;
import lockscope.engine.program.Program;
import lockscope.engine.state.Nets;
import lockscope.engine.state.Phase;
import lockscope.engine.trace.TraceKind;

/// Leaves a routine with its result.
final class Return extends Line {
    private final Frames frames;
    private final Batch batch;
    private final Node value;
    private final int routine;
    private final Program.Routine left;

    Return(Position position, Frames frames, Node value) {
        super(position);
        this.frames = frames;
        this.value = value;
        batch = new Batch(workings.kernel);
        routine = frames.routineAt(pc);
        left = workings.kernel.program.routines().get(routine);
    }

    @Override
    Step step(int task, int base) {
        long returned = value.eval(base);
        int callLine = workings.stacks.callLine(base);
        workings.watch.returns(task, routine, base, returned);
        if (left.op() != 0) {
            returned = endMethod(task, base, returned);
        } else if (frames.isRecorded(routine)) {
            workings.platform.record(TraceKind.RETURN, task, routine, (int) returned);
        }
        int caller = frames.pop(task, routine, base);
        if (callLine < 0) {
            tasks.setPhase(task, Phase.FRESH);
            workings.watch.exits(task);
            return Step.EXITED;
        }
        Line line = workings.lines[callLine];
        line.give(caller, returned);
        return goOn(task, line.afterCall());
    }

    /// A task that a signal ends may be made to call a routine on its way; then it comes back to this line.
    @Override
    int afterCall() {
        return pc;
    }

    private long endMethod(int task, int base, long returned) {
        Program.Op op = workings.kernel.program.ops().get(left.op() - 1);
        Method method = Method.of(left.method());
        long argument = workings.stacks.local(base, 0);
        long value = returned;
        if (method == Method.INIT) {
            value = endInit(op, argument, returned);
        } else if (method == Method.EXIT && op.bodies()[Method.EXIT_BATCH.ordinal()] < 0) {
            forget(workings.kernel.nets.slot(argument));
        } else if (method == Method.EXIT_BATCH) {
            batch.each(argument, this::forget);
        }
        workings.platform.record(TraceKind.METHOD_END, task, left.op(), (int) value);
        workings.watch.methodEnds(task, left.op(), method, argument, value);
        return value;
    }

    private long endInit(Program.Op op, long argument, long returned) {
        long value = returned;
        if (op.failInitOn() != 0) {
            workings.kernel.ops.countInit(left.op());
            value = workings.kernel.ops.inits(left.op()) == op.failInitOn() ? op.error() : value;
        }
        int slot = workings.kernel.nets.slot(argument);
        if (value == 0 && slot != 0) {
            workings.kernel.nets.put(slot, Nets.OpSet.INITED, left.op(), true);
        }
        return value;
    }

    /// The last exit of an operation has run for a namespace.
    private void forget(int slot) {
        if (slot != 0) {
            workings.kernel.nets.put(slot, Nets.OpSet.INITED, left.op(), false);
        }
    }
}
