package lockscope.engine.sched;

import lockscope.engine.memory.Memory;
import lockscope.engine.program.MachineSpec;

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
        queues = new RunQueues(memory, spec.cpus(), entities);
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
    public int wake(int task, long now) {
        int last = entities.cpu(task);
        int cpu = pinned[task];
        if (cpu < 0) {
            int idle = cpus.holder(last) == 0 ? last : cpus.idleFrom(last);
            cpu = idle < 0 ? last : idle;
        }
        account(cpu, now);
        long least = cpus.minVruntime(cpu);
        long v = moved(entities.vruntime(task), last, cpu);
        entities.wake(task, cpu, Math.max(v, least - SLEEPER_CREDIT), now);
        return cpu;
    }

    /// A virtual run time of one CPU on another one.
    private long moved(long vruntime, int from, int to) {
        return from == to ? vruntime : vruntime + cpus.minVruntime(to) - cpus.minVruntime(from);
    }

    /// Brings the virtual run time of a CPU's running task up to date.
    public void account(int cpu, long now) {
        int task = cpus.current(cpu);
        if (task == 0) {
            return;
        }
        long v = entities.vruntime(task) + now - entities.updatedAt(task);
        entities.setVruntime(task, v);
        entities.setUpdatedAt(task, now);
        int first = queues.first(cpu);
        cpus.raiseMinVruntime(cpu, first == 0 ? v : Math.min(v, entities.vruntime(first)));
    }

    /// Whether a task that woke on a busy CPU should have it at once; the running task's time is up to date.
    public boolean preempts(int cpu, int woken) {
        int current = cpus.current(cpu);
        return current != 0 && entities.vruntime(current) - entities.vruntime(woken) > WAKEUP_GRANULARITY;
    }

    /// Whether the running task has had its share while others wait; its time is up to date.
    public boolean sliceIsOver(int cpu, long now) {
        int first = queues.first(cpu);
        if (first == 0 || cpus.current(cpu) == 0) {
            return false;
        }
        long share = Math.max(slice / (queues.length(cpu) + 1), 750_000L);
        long ahead = entities.vruntime(cpus.current(cpu)) - entities.vruntime(first);
        return now - cpus.since(cpu) >= share && ahead > 0 || ahead > slice;
    }

    /// Takes the task that a CPU should run next out of its queue, or out of the longest one elsewhere; 0 for none.
    public int pick(int cpu) {
        int first = queues.first(cpu);
        if (first != 0) {
            queues.remove(cpu, first);
            return first;
        }
        int busiest = queues.busiest();
        if (busiest < 0) {
            return 0;
        }
        int task = queues.last(busiest);
        while (task != 0 && pinned[task] >= 0) {
            task = queues.previous(task);
        }
        if (task != 0) {
            queues.remove(busiest, task);
            entities.setVruntime(task, moved(entities.vruntime(task), entities.cpu(task), cpu));
            entities.setCpu(task, cpu);
        }
        return task;
    }
}
