package lockscope.engine.run;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.machine.Surroundings;
import lockscope.engine.program.MachineSpec;
import lockscope.engine.rcu.TreeRcu;
import lockscope.engine.sched.Cpu;
import lockscope.engine.sched.Entities;
import lockscope.engine.sched.Scheduler;

/// What the CPUs, the ticks and tree RCU of a timed run are at.
final class TimedSurroundings implements Surroundings {
    private final TimedMachine machine;
    private final Scheduler scheduler;
    private final Entities entities;
    private final TreeRcu rcu;
    private final MachineSpec spec;

    TimedSurroundings(TimedMachine machine) {
        this.machine = machine;
        scheduler = machine.scheduler();
        entities = scheduler.entities();
        rcu = machine.treeRcu();
        spec = machine.kernel().program.machine();
    }

    @Override
    public int routine(int task) {
        return machine.interpreter().routineOf(task);
    }

    @Override
    public long since(int task) {
        return entities.of(task).since();
    }

    @Override
    public boolean isUser(int task) {
        return entities.of(task).isUser();
    }

    @Override
    public int cpu(int task) {
        return entities.of(task).cpu();
    }

    @Override
    public long timerEnd(int task) {
        return entities.of(task).timerAt();
    }

    @Override
    public int running(int cpu) {
        return scheduler.cpus().of(cpu).current();
    }

    /// One that is still waking up on an idle CPU is among them.
    @Override
    public List<Integer> runQueue(int cpu) {
        List<Integer> queue = new ArrayList<>();
        Cpu of = scheduler.cpus().of(cpu);
        if (of.isStarting()) {
            queue.add(of.holder());
        }
        for (int t = of.first(); t != 0; t = scheduler.queues().next(t)) {
            queue.add(t);
        }
        return queue;
    }

    @Override
    public long nextTick(int cpu, long now) {
        if (!scheduler.cpus().of(cpu).isTicking()) {
            return -1;
        }
        long jiffy = spec.jiffyNanos();
        long phase = spec.skewedTicks() ? jiffy / spec.cpus() * cpu : 0;
        return Math.floorDiv(now - phase, jiffy) * jiffy + jiffy + phase;
    }

    @Override
    public int gracePeriod() {
        return rcu.isRunning() ? (int) rcu.gracePeriod() : 0;
    }

    @Override
    public int lastGracePeriod() {
        return (int) rcu.gracePeriod();
    }

    @Override
    public long gracePeriodSince() {
        return rcu.startedAt();
    }

    @Override
    public int awaitedGracePeriod(int task) {
        return (int) rcu.awaited(task);
    }

    @Override
    public boolean isExpeditedRunning() {
        return rcu.isExpeditedRunning();
    }

    @Override
    public boolean owes(int cpu) {
        return rcu.owes(cpu);
    }

    @Override
    public boolean hasNoted(int cpu) {
        return rcu.hasNoted(cpu);
    }

    @Override
    public boolean hasPassed(int cpu) {
        return rcu.hasPassed(cpu);
    }

    @Override
    public boolean holdsUp(int task) {
        return rcu.holdsUp(task);
    }

    @Override
    public boolean holdsUpExpedited(int task) {
        return rcu.holdsUpExpedited(task);
    }

    @Override
    public long readingSince(int task) {
        return rcu.readingSince(task);
    }

    @Override
    public int callbacks(int cpu) {
        return rcu.callbackCount(cpu);
    }
}
