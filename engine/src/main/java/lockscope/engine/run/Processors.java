package lockscope.engine.run;

import lockscope.engine.machine.Interpreter;
import lockscope.engine.machine.Retracing;
import lockscope.engine.program.MachineSpec;
import lockscope.engine.program.MachineSpec.Preemption;
import lockscope.engine.program.Program;
import lockscope.engine.rcu.TreeRcu;
import lockscope.engine.sched.Cpu;
import lockscope.engine.sched.Cpus;
import lockscope.engine.sched.Entities;
import lockscope.engine.sched.Entity;
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

    /// Tells of every line from now on.
    void tell(Retracing reader) {
        runner.tell(reader);
    }

    // ---------------------------------------------------------------- waking

    void makeRunnable(Entity task, int by, long latency) {
        Cpu cpu = wake(task, by);
        if (cpu.holder() == 0) {
            cpu.reserve(task.task());
            events.add(clock.now() + latency, Actor.of(Actor.DISPATCH, cpu.number()));
        } else {
            enqueue(task, cpu);
        }
    }

    /// The same as the last thing that an event does: when the CPU's dispatch would be the next event, it happens here,
    /// without a way through the queue of events.
    void makeRunnableAtLast(Entity task, long latency) {
        if (latency > 0 || events.isAnyDueNow()) {
            makeRunnable(task, 0, latency);
            return;
        }
        Cpu cpu = wake(task, 0);
        if (cpu.holder() == 0) {
            clock.turn(clock.now());
            begin(cpu, task);
        } else {
            enqueue(task, cpu);
        }
    }

    private Cpu wake(Entity task, int by) {
        tasks.setStatus(task.task(), Tasks.RUNNABLE);
        Cpu cpu = scheduler.wake(task, clock.now());
        records.add(TraceKind.WAKE, task.task(), cpu.number(), by, cpu.number());
        return cpu;
    }

    private void enqueue(Entity task, Cpu cpu) {
        scheduler.queues().add(cpu, task);
        if (scheduler.preempts(cpu, task)) {
            reschedule(cpu);
        }
    }

    void reschedule(Cpu cpu) {
        if (cpu.needsResched() || cpu.current() == 0) {
            return;
        }
        cpu.setNeedsResched();
        if (executing == cpu.number()) {
            brake.pull();
        } else {
            events.add(clock.now(), Actor.of(Actor.DISPATCH, cpu.number()));
        }
    }

    void dispatch(Cpu cpu) {
        if (cpu.isStarting()) {
            begin(cpu, entities.of(cpu.holder()));
        } else if (cpu.holder() == 0) {
            turnToNext(cpu);
            run(cpu);
        } else if (cpu.needsResched()) {
            reconsider(cpu);
        }
    }

    /// An idle CPU turns to a task.
    private void begin(Cpu cpu, Entity task) {
        rcu.contextSwitch(cpu.number(), 0, true);
        takeCpu(cpu, task);
        run(cpu);
    }

    // ---------------------------------------------------------------- running

    /// Lets a CPU run until its task needs time, spins or nobody is left to run.
    void run(Cpu cpu) {
        int before = executing;
        executing = cpu.number();
        for (int steps = 0; cpu.holder() != 0 && !brake.isBroken(); steps += interpreter.linesRun()) {
            Entity task = entities.of(cpu.holder());
            if (steps > LIVELOCK) {
                machine.violated(livelock(task.task()));
                break;
            }
            if (cpu.needsResched() && mayPreemptBetweenLines(task.task())) {
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
    private void reconsider(Cpu cpu) {
        Entity task = entities.of(cpu.current());
        if (tasks.phase(task.task()) == Phase.SPINNING) {
            run(cpu);
        } else if (task.ticket() != 0 && mayPreempt(task.task(), task.isUser())) {
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
        if (tasks.phase(task) == Phase.SPINNING) {
            return false;
        }
        boolean atLine = tasks.phase(task) == Phase.FRESH;
        boolean user = atLine && interpreter.isInUserProgram(task);
        boolean voluntary = spec.preemption() == Preemption.VOLUNTARY && atLine && interpreter.maySleep(task);
        return mayPreempt(task, user || voluntary);
    }

    void preempt(Cpu cpu, Entity task) {
        if (task.ticket() != 0) {
            task.setLeft(task.endsAt() - clock.now());
            task.setTicket(0);
        }
        leaveCpu(cpu, task, OffCpu.PREEMPTED);
        scheduler.queues().add(cpu, task);
        turnToNext(cpu);
    }

    void leaveCpu(Cpu cpu, Entity task, OffCpu why) {
        scheduler.account(cpu, task, clock.now());
        records.add(TraceKind.SWITCH_OUT, task.task(), cpu.number(), 0, why.ordinal());
        task.setSince(clock.now());
        rcu.contextSwitch(cpu.number(), task.task(), why != OffCpu.PREEMPTED);
        cpu.vacate();
        if (spinning) {
            letSpinnersSee(task.task());
        }
    }

    /// Those who spin for a lock of a task that left its CPU give up.
    private void letSpinnersSee(int task) {
        for (int i = 0; i < Tasks.MAX_HELD && tasks.held(task, i) != 0; i++) {
            interpreter.ownerLeftCpu(Tasks.heldLock(tasks.held(task, i)));
        }
    }

    void turnToNext(Cpu cpu) {
        Entity next = scheduler.pick(cpu);
        if (next == null) {
            cpu.countIdle();
            return;
        }
        takeCpu(cpu, next);
        long cost = program.costs().contextSwitch();
        if (cost > 0) {
            next.setLeft(next.left() + timing.jittered(cost));
        }
    }

    private void takeCpu(Cpu cpu, Entity task) {
        cpu.give(task.task(), clock.now());
        task.run(cpu.number(), clock.now());
        records.add(TraceKind.SWITCH_IN, task.task(), cpu.number(), 0, task.isUser() ? 1 : 0);
    }

    // ---------------------------------------------------------------- work, and what interrupts it

    void work(Cpu cpu, Entity task, long nanos) {
        endWorkAt(task, Math.addExact(clock.now(), nanos));
        startTicking(cpu);
    }

    /// The work that a task is at ends at a time.
    void endWorkAt(Entity task, long time) {
        task.setEndsAt(time);
        task.setTicket(events.add(time, Actor.of(Actor.WORK, task.task())));
    }

    void interrupt(Cpu cpu, long nanos) {
        if (cpu.current() == 0) {
            return;
        }
        Entity task = entities.of(cpu.current());
        if (task.ticket() != 0) {
            endWorkAt(task, task.endsAt() + nanos);
        } else {
            cpu.addStolen(nanos);
        }
    }

    void stopSpinning(Entity task) {
        task.setTicket(events.add(clock.now(), Actor.of(Actor.WORK, task.task())));
    }

    void sleepInstead(Entity task) {
        Cpu cpu = cpus.of(task.cpu());
        records.add(TraceKind.SPIN, task.task(), tasks.waitObject(task.task()), 0);
        task.setTicket(0);
        tasks.setStatus(task.task(), Tasks.BLOCKED);
        leaveCpu(cpu, task, OffCpu.WAITS);
        events.add(clock.now(), Actor.of(Actor.DISPATCH, cpu.number()));
    }

    void startTicking(Cpu cpu) {
        if (!cpu.isTicking()) {
            cpu.setTicking(true);
            long jiffy = spec.jiffyNanos();
            long phase = spec.skewedTicks() ? jiffy / spec.cpus() * cpu.number() : 0;
            long next = Math.floorDiv(clock.now() - phase, jiffy) * jiffy + jiffy + phase;
            events.add(next, Actor.of(Actor.TICK, cpu.number()));
        }
    }

    void tick(Cpu cpu) {
        if (cpu.current() == 0 && !rcu.hasCallbacks(cpu.number())) {
            cpu.setTicking(false);
            return;
        }
        events.add(clock.now() + spec.jiffyNanos(), Actor.of(Actor.TICK, cpu.number()));
        int before = executing;
        executing = cpu.number();
        scheduler.account(cpu, clock.now());
        rcu.tick(cpu.number());
        if (scheduler.sliceIsOver(cpu, clock.now())) {
            cpu.setNeedsResched();
        }
        executing = before;
        if (cpu.current() != 0 && cpu.needsResched()) {
            reconsider(cpu);
        }
    }
}
