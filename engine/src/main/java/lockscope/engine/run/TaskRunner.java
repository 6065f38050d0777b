package lockscope.engine.run;

import lockscope.engine.machine.Interpreter;
import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Retracing;
import lockscope.engine.machine.Step;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.rcu.TreeRcu;
import lockscope.engine.sched.Cpu;
import lockscope.engine.sched.Entity;
import lockscope.engine.state.Phase;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.OffCpu;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.WaitKind;
import org.jspecify.annotations.Nullable;

/// What a task does with its CPU: lines of a listing, work items, a pass of the grace-period kthread, callbacks.
final class TaskRunner {
    private static final int MOST_PASSES = 10;

    private final TimedMachine machine;
    private final Processors processors;
    private final Clock clock;
    private final Timing timing;
    private final Records records;
    private final Brake brake;
    private final Program program;
    private final Kernel kernel;
    private final TaskTable table;
    private final Tasks tasks;
    private final TreeRcu rcu;
    private final Interpreter interpreter;
    private @Nullable Retracing retracing;

    TaskRunner(TimedMachine machine, Processors processors, Clock clock, Timing timing, Records records, Brake brake) {
        this.brake = brake;
        this.machine = machine;
        this.processors = processors;
        this.clock = clock;
        this.timing = timing;
        this.records = records;
        kernel = machine.kernel();
        program = kernel.program;
        table = kernel.table;
        tasks = kernel.tasks;
        rcu = machine.treeRcu();
        interpreter = machine.interpreter();
    }

    /// Tells of every line from now on.
    void tell(Retracing reader) {
        retracing = reader;
    }

    /// Lets a task do its next thing; false when it keeps the CPU and time must pass.
    ///
    /// @param lines how many lines it may run at most
    boolean advance(Cpu cpu, Entity task, int lines) {
        long left = task.left() + cpu.takeStolen();
        if (left > 0) {
            task.setLeft(0);
            processors.work(cpu, task, left);
            return false;
        }
        return table.isOfScenario(task.task()) ? step(cpu, task, lines) : advanceOfSystem(cpu, task, lines);
    }

    private boolean advanceOfSystem(Cpu cpu, Entity task, int lines) {
        return switch (table.kind(task.task())) {
            case USER, BOOT -> step(cpu, task, lines);
            case WORKER -> tasks.base(task.task()) >= 0 ? step(cpu, task, lines) : nextWork(cpu, task);
            case RCU_KTHREAD -> kthread(cpu, task);
            case SOFTIRQD -> softirqd(cpu, task);
        };
    }

    private boolean step(Cpu cpu, Entity task, int lines) {
        long cost = timing.jittered(interpreter.cost(task.task()));
        setMode(task, cost > 0 && interpreter.isUserWork(task.task()));
        if (cost > 0) {
            tasks.setPhase(task.task(), Phase.PAID);
            processors.work(cpu, task, cost);
            return false;
        }
        brake.set(cpu.needsResched());
        switch (retracing == null ? interpreter.run(task.task(), lines) : retrace(retracing, task.task())) {
            case RAN -> {
                return true;
            }
            case YIELDS -> {
                if (!cpu.isQueueEmpty() && processors.mayPreempt(task.task(), true)) {
                    processors.preempt(cpu, task);
                }
                return true;
            }
            case BLOCKED -> block(cpu, task);
            case SPINS -> {
                task.setSince(clock.now());
                processors.startTicking(cpu);
                return false;
            }
            case EXITED -> ended(cpu, task);
        }
        return true;
    }

    /// Executes a line alone: what follows it is what [Interpreter#run] would do next.
    private Step retrace(Retracing reader, int task) {
        reader.before(task);
        Step step = interpreter.run(task, 1);
        reader.after(task, step);
        return step;
    }

    private void setMode(Entity task, boolean user) {
        if (user != task.isUser()) {
            task.setUser(user);
            records.add(TraceKind.MODE, task.task(), 0, user ? 1 : 0);
        }
    }

    private void block(Cpu cpu, Entity task) {
        boolean sleeps = tasks.waitKind(task.task()) == WaitKind.TIMER.ordinal() + 1;
        tasks.setStatus(task.task(), Tasks.BLOCKED);
        processors.leaveCpu(cpu, task, sleeps ? OffCpu.SLEEPS : OffCpu.WAITS);
        processors.turnToNext(cpu);
    }

    private void ended(Cpu cpu, Entity entity) {
        int task = entity.task();
        if (table.kind(task) == TaskTable.Kind.WORKER) {
            int queue = table.workqueueOf(task);
            records.add(TraceKind.WORK_END, task, kernel.works.running(queue), 0);
            kernel.works.finish(queue);
            wakeFlushers(queue);
            return;
        }
        records.add(TraceKind.TASK_EXIT, task, 0, tasks.killed(task) ? 1 : 0);
        tasks.setStatus(task, Tasks.DONE);
        processors.leaveCpu(cpu, entity, OffCpu.EXITS);
        if (!program.tasks().get(task - 1).background()) {
            clock.foregroundEnds();
        }
        processors.turnToNext(cpu);
    }

    private void wakeFlushers(int queue) {
        for (int t = 1; t <= table.count() && kernel.works.flushers(queue) > 0; t++) {
            if (tasks.waitKind(t) == WaitKind.FLUSH.ordinal() + 1) {
                machine.wake(t, table.worker(queue));
            }
        }
    }

    private boolean nextWork(Cpu cpu, Entity entity) {
        int worker = entity.task();
        int queue = table.workqueueOf(worker);
        int item = kernel.works.take(queue);
        if (item < 0) {
            tasks.setWait(worker, WaitKind.WORK.ordinal() + 1, 0);
            records.add(TraceKind.WAIT_BEGIN, worker, 0, WaitKind.WORK.ordinal());
            clock.workerRests();
            block(cpu, entity);
            return true;
        }
        if (tasks.waitKind(worker) != 0) {
            records.add(TraceKind.WAIT_END, worker, 0, 0);
            tasks.setWait(worker, 0, 0);
        }
        records.add(TraceKind.WORK_BEGIN, worker, item, 0);
        interpreter.start(worker, program.works().get(item).routine());
        return true;
    }

    private boolean kthread(Cpu cpu, Entity task) {
        if (tasks.phase(task.task()) == Phase.FRESH && program.costs().gpKthread() > 0) {
            tasks.setPhase(task.task(), Phase.PAID);
            processors.work(cpu, task, timing.jittered(program.costs().gpKthread()));
            return false;
        }
        tasks.setPhase(task.task(), Phase.FRESH);
        rcu.runKthread(cpu.number());
        tasks.setStatus(task.task(), Tasks.BLOCKED);
        processors.leaveCpu(cpu, task, OffCpu.SLEEPS);
        processors.turnToNext(cpu);
        return true;
    }

    /// One go of `__do_softirq`: passes as long as callbacks are ready and nobody else wants the CPU.
    private boolean softirqd(Cpu cpu, Entity task) {
        boolean more = true;
        for (int pass = 0; more && pass < MOST_PASSES && (pass == 0 || !cpu.needsResched()); pass++) {
            more = rcu.softirq(cpu.number());
        }
        long stolen = cpu.takeStolen();
        task.setLeft(stolen);
        if (more && cpu.needsResched()) {
            processors.preempt(cpu, task);
        } else if (!more && stolen == 0) {
            tasks.setStatus(task.task(), Tasks.BLOCKED);
            processors.leaveCpu(cpu, task, OffCpu.SLEEPS);
            processors.turnToNext(cpu);
        }
        return true;
    }
}
