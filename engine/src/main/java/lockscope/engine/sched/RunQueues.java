package lockscope.engine.sched;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Registers;
import lockscope.engine.memory.Words;

/// A queue of runnable tasks for each CPU, least virtual run time first.
///
/// Models the order of `kernel/sched/fair.c` with equal weights; the tree is a list here, since a new arrival almost
/// always belongs to one of its ends.
public final class RunQueues implements Registers {
    private static final int WORDS = 3;

    private final Words words;
    private final long[] busy;
    private final Cpus cpus;
    private final Entities entities;
    /// How many tasks wait in all queues.
    private int waiting;

    public RunQueues(Memory memory, Cpus cpus, Entities entities) {
        words = memory.allocate("rq", Words.Region.TIMED, WORDS, cpus.count());
        busy = memory.allocate("busy queues", Words.Region.TIMED, 1, (cpus.count() + 63) / 64)
                .array();
        this.cpus = cpus;
        this.entities = entities;
        memory.keepInRegisters(this);
    }

    @Override
    public void store() {
        long[] w = words.array();
        for (int c = 0; c < cpus.count(); c++) {
            Cpu cpu = cpus.of(c);
            w[c * WORDS] = cpu.first;
            w[c * WORDS + 1] = cpu.last;
            w[c * WORDS + 2] = cpu.length;
        }
    }

    @Override
    public void load() {
        long[] w = words.array();
        waiting = 0;
        for (int c = 0; c < cpus.count(); c++) {
            Cpu cpu = cpus.of(c);
            cpu.first = (int) w[c * WORDS];
            cpu.last = (int) w[c * WORDS + 1];
            cpu.length = (int) w[c * WORDS + 2];
            waiting += cpu.length;
        }
    }

    /// The task behind this one in its queue, 0 for none.
    public int next(int task) {
        return entities.of(task).next;
    }

    /// Puts a task behind those of no more virtual run time.
    public void add(Cpu cpu, Entity entity) {
        int after = cpu.last;
        while (after != 0 && entities.of(after).vruntime > entity.vruntime) {
            after = entities.of(after).previous;
        }
        int before = after == 0 ? cpu.first : entities.of(after).next;
        entity.previous = after;
        entity.next = before;
        if (after == 0) {
            cpu.first = entity.task();
        } else {
            entities.of(after).next = entity.task();
        }
        if (before == 0) {
            cpu.last = entity.task();
        } else {
            entities.of(before).previous = entity.task();
        }
        entity.queued = true;
        cpu.length++;
        waiting++;
        busy[cpu.number() >> 6] |= 1L << cpu.number();
    }

    void remove(Cpu cpu, Entity entity) {
        int after = entity.previous;
        int before = entity.next;
        if (after == 0) {
            cpu.first = before;
        } else {
            entities.of(after).next = before;
        }
        if (before == 0) {
            cpu.last = after;
        } else {
            entities.of(before).previous = after;
        }
        entity.next = 0;
        entity.previous = 0;
        entity.queued = false;
        cpu.length--;
        waiting--;
        if (cpu.isQueueEmpty()) {
            busy[cpu.number() >> 6] &= ~(1L << cpu.number());
        }
    }

    /// Whether nobody waits anywhere.
    boolean areEmpty() {
        return waiting == 0;
    }

    /// The CPU with the longest queue, the first of them; some queue must not be empty.
    Cpu busiest() {
        Cpu busiest = cpus.of(0);
        for (int word = 0; word < busy.length; word++) {
            for (long bits = busy[word]; bits != 0; bits &= bits - 1) {
                Cpu cpu = cpus.of((word << 6) + Long.numberOfTrailingZeros(bits));
                busiest = cpu.length > busiest.length ? cpu : busiest;
            }
        }
        return busiest;
    }
}
