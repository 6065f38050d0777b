package lockscope.engine.run;

import lockscope.engine.machine.Kernel;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.rcu.RcuHost;
import lockscope.engine.sched.Cpus;
import lockscope.engine.sched.Entities;
import lockscope.engine.sched.Events;
import lockscope.engine.sched.Scheduler;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.Violation;

/// The machine as its RCU sees it.
final class RcuSide implements RcuHost {
    private final TimedMachine machine;
    private final Program program;
    private final Kernel kernel;
    private final TaskTable table;
    private final Tasks tasks;
    private final Cpus cpus;
    private final Entities entities;
    private final Clock clock;
    private final Timing timing;
    private final Events events;
    private final Records records;

    RcuSide(
            TimedMachine machine,
            Kernel kernel,
            Scheduler scheduler,
            Clock clock,
            Timing timing,
            Events events,
            Records records) {
        this.machine = machine;
        this.kernel = kernel;
        this.clock = clock;
        this.timing = timing;
        this.events = events;
        this.records = records;
        program = kernel.program;
        table = kernel.table;
        tasks = kernel.tasks;
        cpus = scheduler.cpus();
        entities = scheduler.entities();
    }

    @Override
    public long now() {
        return clock.now();
    }

    @Override
    public void satisfy(int task) {
        machine.satisfy(task);
    }

    @Override
    public void reschedule(int cpu) {
        machine.processors().reschedule(cpus.of(cpu));
    }

    @Override
    public void interrupt(int cpu, long nanos) {
        machine.processors().interrupt(cpus.of(cpu), nanos);
    }

    @Override
    public boolean needsResched(int cpu) {
        return cpus.of(cpu).needsResched() || cpus.of(cpu).isStarting();
    }

    @Override
    public int cpuOf(int task) {
        return entities.of(task).cpu();
    }

    @Override
    public int current(int cpu) {
        return cpus.of(cpu).current();
    }

    @Override
    public boolean inUserMode(int cpu) {
        int task = cpus.of(cpu).current();
        return task != 0 && entities.of(task).isUser();
    }

    @Override
    public long idleEntries(int cpu) {
        return cpus.of(cpu).idleEntries();
    }

    @Override
    public void wakeKthread() {
        int kthread = table.rcuKthread();
        if (tasks.status(kthread) == Tasks.BLOCKED) {
            entities.of(kthread).clearTimer();
            machine.processors()
                    .makeRunnable(
                            entities.of(kthread),
                            0,
                            timing.jittered(program.costs().wakeup()));
        }
    }

    @Override
    public void wakeKthreadAt(long time) {
        machine.setTimer(table.rcuKthread(), time);
    }

    @Override
    public void keepTicking(int cpu) {
        machine.processors().startTicking(cpus.of(cpu));
    }

    @Override
    public void wakeSoftirqd(int cpu) {
        int softirqd = table.softirqd(cpu);
        if (tasks.status(softirqd) == Tasks.BLOCKED) {
            machine.processors().makeRunnable(entities.of(softirqd), 0, 0);
        }
    }

    @Override
    public void expeditedAt(long time) {
        events.add(time, Actor.of(Actor.EXPEDITED, 0));
    }

    @Override
    public void queued(long net, int task, int cpu) {
        records.add(TraceKind.CALLBACK_QUEUED, task, cpu, kernel.nets.serial(kernel.nets.slot(net)), 0);
    }

    @Override
    public void invoke(long net, int cpu) {
        int slot = kernel.nets.slot(net);
        if (slot == 0) {
            records.add(TraceKind.CALLBACK_INVOKED, 0, 0, 0);
            String text = "an RCU callback touches a namespace whose memory was freed";
            machine.violated(new Violation(6, 0, 0, clock.now(), text));
            return;
        }
        kernel.nets.addCallbacks(slot, -1);
        machine.watch().callback(slot);
        records.add(TraceKind.CALLBACK_INVOKED, 0, cpu, kernel.nets.serial(slot), 0);
    }

    @Override
    public void record(TraceKind kind, int task, int cpu, int object, int value) {
        records.add(kind, task, cpu, object, value);
    }
}
