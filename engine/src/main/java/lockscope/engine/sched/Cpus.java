package lockscope.engine.sched;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Registers;
import lockscope.engine.memory.Words;

/// The CPUs of a machine. CPUs are counted from 0.
public final class Cpus implements Registers {
    private final Words words;
    private final long[] idle;
    private final Cpu[] cpus;

    public Cpus(Memory memory, int count) {
        words = memory.allocate("cpu", Words.Region.TIMED, Cpu.WORDS, count);
        idle = memory.allocate("idle cpus", Words.Region.TIMED, 1, (count + 63) / 64)
                .array();
        cpus = new Cpu[count];
        for (int c = 0; c < count; c++) {
            cpus[c] = new Cpu(c, idle);
            idle[c >> 6] |= 1L << c;
        }
        memory.keepInRegisters(this);
    }

    public int count() {
        return cpus.length;
    }

    public Cpu of(int cpu) {
        return cpus[cpu];
    }

    @Override
    public void store() {
        long[] w = words.array();
        for (Cpu cpu : cpus) {
            cpu.store(w, cpu.number() * Cpu.WORDS);
        }
    }

    @Override
    public void load() {
        long[] w = words.array();
        for (Cpu cpu : cpus) {
            cpu.load(w, cpu.number() * Cpu.WORDS);
        }
    }

    /// A CPU that idles, the first at or after a given one, round the end; -1 when none does.
    public int idleFrom(int start) {
        int words = idle.length;
        int word = start >> 6;
        long bits = idle[word] & -1L << start;
        for (int i = 0; i <= words; i++) {
            if (bits != 0) {
                return (word << 6) + Long.numberOfTrailingZeros(bits);
            }
            word = word + 1 == words ? 0 : word + 1;
            bits = idle[word];
        }
        return -1;
    }
}
