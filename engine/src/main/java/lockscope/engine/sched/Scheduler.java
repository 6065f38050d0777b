package lockscope.engine.sched;

import lockscope.engine.memory.Memory;
import lockscope.engine.program.MachineSpec;
import org.jspecify.annotations.Nullable;

/// Decides which CPU a task gets and which task a CPU turns to; it runs nothing itself.
///
/// Models the fair class of Linux with equal weights: the task of least virtual run time is next, a sleeper is put a
/// little before the others when it wakes, and whoever is more than the wake-up granularity ahead may be preempted.
public final class Scheduler {
    private static final long SLEEPER_CREDIT = 3_000_000L;
    private static final long WAKEUP_GRANULARITY = 1_000_000L;

    private final Cpus cpus;
    private final Entities entities;
    private final RunQueues queues;
    private final long slice;
    private final int[] pinned;

    /// @param pinned the only CPU of each task, -1 for any; by task
    public Scheduler(Memory memory, MachineSpec spec, int tasks, int[] pinned) {
        cpus = new Cpus(memory, spec.cpus());
        entities = new Entities(memory, tasks);
        queues = new RunQueues(memory, cpus, entities);
        slice = spec.sliceNanos();
        this.pinned = pinned;
    }

    public Cpus cpus() {
        return cpus;
    }

    public Entities entities() {
        return entities;
    }

    public RunQueues queues() {
        return queues;
    }

    /// Gives a task that wakes a CPU and a place in virtual time there.
    ///
    /// @return the CPU: the one it is pinned to, else its last one if that idles, else one that idles, else its last one
    public Cpu wake(Entity entity, long now) {
        Cpu last = cpus.of(entity.cpu);
        Cpu cpu = place(entity, last);
        account(cpu, now);
        long v = moved(entity.vruntime, last, cpu);
        entity.wake(cpu.number(), Math.max(v, cpu.minVruntime() - SLEEPER_CREDIT), now);
        return cpu;
    }

    private Cpu place(Entity entity, Cpu last) {
        int only = pinned[entity.task()];
        if (only >= 0) {
            return cpus.of(only);
        }
        if (last.holder() == 0) {
            return last;
        }
        int idle = cpus.idleFrom(last.number());
        return idle < 0 ? last : cpus.of(idle);
    }

    /// A virtual run time of one CPU on another one.
    private static long moved(long vruntime, Cpu from, Cpu to) {
        return from == to ? vruntime : vruntime + to.minVruntime() - from.minVruntime();
    }

    /// Brings the virtual run time of a CPU's running task up to date.
    public void account(Cpu cpu, long now) {
        if (cpu.current() != 0) {
            account(cpu, entities.of(cpu.current()), now);
        }
    }

    /// The same when it is known who runs there.
    public void account(Cpu cpu, Entity running, long now) {
        long v = running.vruntime + now - running.updatedAt;
        running.vruntime = v;
        running.updatedAt = now;
        cpu.raiseMinVruntime(cpu.isQueueEmpty() ? v : Math.min(v, entities.of(cpu.first).vruntime));
    }

    /// Whether a task that woke on a busy CPU should have it at once; the running task's time is up to date.
    public boolean preempts(Cpu cpu, Entity woken) {
        int current = cpu.current();
        return current != 0 && entities.of(current).vruntime - woken.vruntime > WAKEUP_GRANULARITY;
    }

    /// Whether the running task has had its share while others wait; its time is up to date.
    public boolean sliceIsOver(Cpu cpu, long now) {
        if (cpu.isQueueEmpty() || cpu.current() == 0) {
            return false;
        }
        long share = Math.max(slice / (cpu.length + 1), 750_000L);
        long ahead = entities.of(cpu.current()).vruntime - entities.of(cpu.first).vruntime;
        return now - cpu.since() >= share && ahead > 0 || ahead > slice;
    }

    /// Takes the task that a CPU should run next out of its queue, or out of the longest one elsewhere; null for none.
    public @Nullable Entity pick(Cpu cpu) {
        if (!cpu.isQueueEmpty()) {
            Entity first = entities.of(cpu.first);
            queues.remove(cpu, first);
            return first;
        }
        return queues.areEmpty() ? null : steal(cpu, queues.busiest());
    }

    private @Nullable Entity steal(Cpu cpu, Cpu from) {
        int task = from.last;
        while (task != 0 && pinned[task] >= 0) {
            task = entities.of(task).previous;
        }
        if (task == 0) {
            return null;
        }
        Entity entity = entities.of(task);
        queues.remove(from, entity);
        entity.vruntime = moved(entity.vruntime, cpus.of(entity.cpu), cpu);
        entity.cpu = cpu.number();
        return entity;
    }
}
