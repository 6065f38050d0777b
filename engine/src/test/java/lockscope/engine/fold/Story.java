package lockscope.engine.fold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lockscope.engine.program.Code;
import lockscope.engine.program.Costs;
import lockscope.engine.program.Instr;
import lockscope.engine.program.MachineSpec;
import lockscope.engine.program.Place;
import lockscope.engine.program.Program;
import lockscope.engine.trace.NetState;
import lockscope.engine.trace.OffCpu;
import lockscope.engine.trace.Trace;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.WaitKind;

/// A trace written by hand: a few tasks on their own CPUs, one lock, the routines copy_net_ns and cleanup_net.
final class Story {
    static final int NET_MUTEX = 0;
    static final int RTNL = 1;
    static final int COPY_NET_NS = 0;
    static final int CLEANUP_NET = 1;

    final Program program;
    final Trace trace = new Trace(true);
    private long now;

    /// Tasks whose name starts with `*` are background tasks.
    Story(String... names) {
        Place place = new Place("story", 1, 1);
        List<Program.Task> tasks = new ArrayList<>();
        for (String name : names) {
            boolean background = name.startsWith("*");
            String plain = background ? name.substring(1) : name;
            tasks.add(new Program.Task(plain, plain, 1, 0, 0, -1, background, place));
        }
        program = new Program(
                "strategy",
                "Strategy",
                "scenario",
                "Scenario",
                MachineSpec.DEFAULT,
                Costs.DEFAULT,
                List.of(lock("net_mutex", place), lock("rtnl_mutex", place)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Program.Work("net_cleanup_work", CLEANUP_NET, 0)),
                List.of(),
                List.of(routine("copy_net_ns", place), routine("cleanup_net", place)),
                tasks,
                List.of(),
                new Program.Expectations(List.of(), List.of(), Long.MAX_VALUE, List.of()),
                new Code(new Instr[8], new int[8], new Place[8], new long[8]),
                List.of());
    }

    private static Program.Lock lock(String name, Place place) {
        return new Program.Lock(name, Program.LockKind.MUTEX, 0, place);
    }

    private static Program.Routine routine(String name, Place place) {
        return new Program.Routine(name, 0, 0, 0, 0, List.of(), Arrays.asList(), 0, -1, true, place);
    }

    Story at(long time) {
        now = time;
        return this;
    }

    Story row(TraceKind kind, int task, int object, int value) {
        trace.append(now, kind, task, task == 0 ? -1 : task - 1, object, value);
        return this;
    }

    Story starts(int task) {
        return row(TraceKind.TASK_START, task, 0, 0);
    }

    Story runs(int task) {
        return row(TraceKind.SWITCH_IN, task, 0, 0);
    }

    Story userMode(int task, boolean user) {
        return row(TraceKind.MODE, task, 0, user ? 1 : 0);
    }

    Story leaves(int task, OffCpu why) {
        return row(TraceKind.SWITCH_OUT, task, 0, why.ordinal());
    }

    Story ends(int task) {
        return row(TraceKind.TASK_EXIT, task, 0, 0).leaves(task, OffCpu.EXITS);
    }

    Story calls(int task, int routine) {
        return row(TraceKind.CALL, task, routine, -1);
    }

    Story returns(int task, int routine, int value) {
        return row(TraceKind.RETURN, task, routine, value);
    }

    /// Starts to wait on line 3 and leaves its CPU.
    Story waits(int task, WaitKind kind, int object) {
        return row(TraceKind.WAIT_BEGIN, task, object, 3 << 4 | kind.ordinal()).leaves(task, OffCpu.WAITS);
    }

    /// Has what it waited for and is on its CPU again.
    Story goesOn(int task, int object) {
        return row(TraceKind.WAKE, task, 0, task - 1)
                .row(TraceKind.WAIT_END, task, object, 0)
                .runs(task);
    }

    Story acquires(int task, int lock) {
        return row(TraceKind.ACQUIRED, task, lock, 0);
    }

    Story releases(int task, int lock) {
        return row(TraceKind.RELEASED, task, lock, 0);
    }

    Story net(int serial, NetState state) {
        return row(TraceKind.NET, 0, serial, state.ordinal());
    }

    Summary summary(long end) {
        return new SummaryFold(program, RowFold.NO_HORIZON).of(trace, end);
    }

    Creations creations(long end) {
        return new CreationsFold(program, RowFold.NO_HORIZON).of(trace, end);
    }

    Elapsed elapsed(long end) {
        return new ElapsedFold(program, RowFold.NO_HORIZON).of(trace, end);
    }
}
