package lockscope.engine.run;

import lockscope.engine.machine.Interpreter;
import lockscope.engine.program.MachineSpec;
import lockscope.engine.program.MachineSpec.Preemption;
import lockscope.engine.program.Program;
import lockscope.engine.rcu.TreeRcu;
import lockscope.engine.sched.Cpus;
import lockscope.engine.sched.Entities;
import lockscope.engine.sched.Events;
import lockscope.engine.sched.Scheduler;
import lockscope.engine.state.Phase;
import lockscope.engine.state.Tasks;
import lockscope.engine.trace.OffCpu;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.Violation;

/// The CPUs at work: who gets one, who must leave it, and the ticks that find out.
final class Processors {
    private static final int LIVELOCK = 1_000_000;

    private final TimedMachine machine;
    private final Program program;
    private final MachineSpec spec;
    private final Clock clock;
    private final Timing timing;
    private final Records records;
    private final Events events;
    private final Scheduler scheduler;
    private final Cpus cpus;
    private final Entities entities;
    private final Tasks tasks;
    private final TreeRcu rcu;
    private final Interpreter interpreter;
    private final TaskRunner runner;
    private final boolean spinning;
    private final Brake brake;
    private int executing = -1;

    Processors(TimedMachine machine, Clock clock, Timing timing, Records records, Events events, Brake brake) {
        this.brake = brake;
        this.machine = machine;
        this.clock = clock;
        this.timing = timing;
        this.records = records;
        this.events = events;
        program = machine.kernel().program;
        spec = program.machine();
        scheduler = machine.scheduler();
        cpus = scheduler.cpus();
        entities = scheduler.entities();
        tasks = machine.kernel().tasks;
        rcu = machine.treeRcu();
        interpreter = machine.interpreter();
        spinning = spec.spinning();
        runner = new TaskRunner(machine, this, clock, timing, records, brake);
    }

    // ---------------------------------------------------------------- waking

    void makeRunnable(int task, int by, long latency) {
        int cpu = wake(task, by);
        if (cpus.holder(cpu) == 0) {
            cpus.give(cpu, task, true);
            events.add(clock.now() + latency, Actor.of(Actor.DISPATCH, cpu));
        } else {
            enqueue(task, cpu);
        }
    }

    /// The same as the last thing that an event does: when the CPU's dispatch would be the next event, it happens here,
    /// without a way through the queue of events.
    void makeRunnableAtLast(int task, long latency) {
        if (latency > 0 || events.isAnyDueNow()) {
            makeRunnable(task, 0, latency);
            return;
        }
        int cpu = wake(task, 0);
        if (cpus.holder(cpu) == 0) {
            clock.turn(clock.now());
            begin(cpu, task);
        } else {
            enqueue(task, cpu);
        }
    }

    private int wake(int task, int by) {
        tasks.setStatus(task, Tasks.RUNNABLE);
        int cpu = scheduler.wake(task, clock.now());
        records.add(TraceKind.WAKE, task, cpu, by, cpu);
        return cpu;
    }

    private void enqueue(int task, int cpu) {
        scheduler.queues().add(cpu, task);
        if (scheduler.preempts(cpu, task)) {
            reschedule(cpu);
        }
    }

    void reschedule(int cpu) {
        if (cpus.needsResched(cpu) || cpus.current(cpu) == 0) {
            return;
        }
        cpus.setNeedsResched(cpu);
        if (executing == cpu) {
            brake.pull();
        } else {
            events.add(clock.now(), Actor.of(Actor.DISPATCH, cpu));
        }
    }

    void dispatch(int cpu) {
        if (cpus.isStarting(cpu)) {
            begin(cpu, cpus.holder(cpu));
        } else if (cpus.holder(cpu) == 0) {
            turnToNext(cpu);
            run(cpu);
        } else if (cpus.needsResched(cpu)) {
            reconsider(cpu);
        }
    }

    /// An idle CPU turns to a task.
    private void begin(int cpu, int task) {
        rcu.contextSwitch(cpu, 0, true);
        takeCpu(cpu, task);
        run(cpu);
    }

    /// Lets a CPU run until its task needs time, spins or nobody is left to run.
    void run(int cpu) {
        int before = executing;
        executing = cpu;
        for (int steps = 0; cpus.holder(cpu) != 0 && brake.violation() == null; steps += interpreter.linesRun()) {
            int task = cpus.holder(cpu);
            if (steps > LIVELOCK) {
                machine.violated(livelock(task));
                break;
            }
            if (cpus.needsResched(cpu) && tasks.phase(task) != Phase.SPINNING && mayPreemptBetweenLines(task)) {
                preempt(cpu, task);
                continue;
            }
            if (!runner.advance(cpu, task, LIVELOCK)) {
                break;
            }
        }
        executing = before;
    }

    private Violation livelock(int task) {
        String text = machine.kernel().table.name(task)
                + " runs a million lines without any time passing: a loop here needs a cost, "
                + "for example cpu_work(1us)";
        return new Violation(12, task, tasks.pc(task), clock.now(), text);
    }

    /// The running task may have to leave in the middle of its work.
    private void reconsider(int cpu) {
        int task = cpus.current(cpu);
        if (tasks.phase(task) == Phase.SPINNING) {
            run(cpu);
        } else if (entities.ticket(task) != 0 && mayPreempt(task, entities.isUser(task))) {
            preempt(cpu, task);
            run(cpu);
        }
    }

    boolean mayPreempt(int task, boolean user) {
        if (tasks.spinlocks(task) > 0 || tasks.nesting(task) > 0 && !spec.preemptibleRcu()) {
            return false;
        }
        return user || spec.preemption() == Preemption.FULL;
    }

    private boolean mayPreemptBetweenLines(int task) {
        boolean atLine = tasks.phase(task) == Phase.FRESH;
        boolean user = atLine && interpreter.isInUserProgram(task);
        boolean voluntary = spec.preemption() == Preemption.VOLUNTARY && atLine && interpreter.maySleep(task);
        return mayPreempt(task, user || voluntary);
    }

    void preempt(int cpu, int task) {
        if (entities.ticket(task) != 0) {
            entities.setLeft(task, entities.endsAt(task) - clock.now());
            entities.setTicket(task, 0);
        }
        leaveCpu(cpu, task, OffCpu.PREEMPTED);
        scheduler.queues().add(cpu, task);
        turnToNext(cpu);
    }

    void leaveCpu(int cpu, int task, OffCpu why) {
        scheduler.account(cpu, clock.now());
        records.add(TraceKind.SWITCH_OUT, task, cpu, 0, why.ordinal());
        entities.setSince(task, clock.now());
        rcu.contextSwitch(cpu, task, why != OffCpu.PREEMPTED);
        cpus.vacate(cpu);
        if (spinning) {
            for (int i = 0; i < Tasks.MAX_HELD && tasks.held(task, i) != 0; i++) {
                interpreter.ownerLeftCpu(Tasks.heldLock(tasks.held(task, i)));
            }
        }
    }

    void turnToNext(int cpu) {
        int next = scheduler.pick(cpu);
        if (next == 0) {
            cpus.countIdle(cpu);
            return;
        }
        takeCpu(cpu, next);
        long cost = program.costs().contextSwitch();
        if (cost > 0) {
            entities.setLeft(next, entities.left(next) + timing.jittered(cost));
        }
    }

    private void takeCpu(int cpu, int task) {
        long now = clock.now();
        cpus.give(cpu, task, false);
        cpus.setSince(cpu, now);
        entities.run(task, cpu, now);
        records.add(TraceKind.SWITCH_IN, task, cpu, 0, entities.isUser(task) ? 1 : 0);
    }

    void work(int cpu, int task, long nanos) {
        long end = Math.addExact(clock.now(), nanos);
        entities.setEndsAt(task, end);
        entities.setTicket(task, events.add(end, Actor.of(Actor.WORK, task)));
        startTicking(cpu);
    }

    void interrupt(int cpu, long nanos) {
        int task = cpus.current(cpu);
        if (task != 0 && entities.ticket(task) != 0) {
            entities.setEndsAt(task, entities.endsAt(task) + nanos);
            entities.setTicket(task, events.add(entities.endsAt(task), Actor.of(Actor.WORK, task)));
        } else if (task != 0) {
            cpus.addStolen(cpu, nanos);
        }
    }

    void stopSpinning(int task) {
        entities.setTicket(task, events.add(clock.now(), Actor.of(Actor.WORK, task)));
    }

    void sleepInstead(int task) {
        int cpu = entities.cpu(task);
        records.add(TraceKind.SPIN, task, tasks.waitObject(task), 0);
        entities.setTicket(task, 0);
        tasks.setStatus(task, Tasks.BLOCKED);
        leaveCpu(cpu, task, OffCpu.WAITS);
        events.add(clock.now(), Actor.of(Actor.DISPATCH, cpu));
    }

    void startTicking(int cpu) {
        if (!cpus.isTicking(cpu)) {
            cpus.setTicking(cpu, true);
            long jiffy = spec.jiffyNanos();
            long phase = spec.skewedTicks() ? jiffy / spec.cpus() * cpu : 0;
            events.add(Math.floorDiv(clock.now() - phase, jiffy) * jiffy + jiffy + phase, Actor.of(Actor.TICK, cpu));
        }
    }

    void tick(int cpu) {
        int task = cpus.current(cpu);
        if (task == 0 && !rcu.hasCallbacks(cpu)) {
            cpus.setTicking(cpu, false);
            return;
        }
        events.add(clock.now() + spec.jiffyNanos(), Actor.of(Actor.TICK, cpu));
        int before = executing;
        executing = cpu;
        scheduler.account(cpu, clock.now());
        rcu.tick(cpu);
        if (scheduler.sliceIsOver(cpu, clock.now())) {
            cpus.setNeedsResched(cpu);
        }
        executing = before;
        if (cpus.current(cpu) != 0 && cpus.needsResched(cpu)) {
            reconsider(cpu);
        }
    }
}
