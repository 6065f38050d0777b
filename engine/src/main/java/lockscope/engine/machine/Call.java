package lockscope.engine.machine;

import lockscope.engine.trace.TraceKind;

/// Enters a routine.
final class Call extends Line {
    private final Frames frames;
    private final int routine;
    private final Node[] arguments;

    Call(Position position, Frames frames, int routine, Node[] arguments) {
        super(position);
        this.frames = frames;
        this.routine = routine;
        this.arguments = arguments;
    }

    @Override
    Step step(int task, int base) {
        int callee = frames.push(task, routine, pc);
        if (callee < 0) {
            return Step.RAN;
        }
        for (int i = 0; i < arguments.length; i++) {
            workings.stacks.setLocal(callee, i, arguments[i].eval(base));
        }
        if (frames.isRecorded(routine)) {
            workings.platform.record(TraceKind.CALL, task, routine, pc);
        }
        workings.watch.called(task, routine);
        return Step.RAN;
    }
}
