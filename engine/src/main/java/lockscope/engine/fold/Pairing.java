package lockscope.engine.fold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lockscope.engine.program.Program;

/// The same calls of copy_net_ns in two runs: the k-th call of a task in one is paired with the k-th call of the task
/// of that name in the other.
public final class Pairing {
    private final Creations a;
    private final Creations b;
    private final int[] partner;
    private final boolean[] paired;
    private int pairs;

    private Pairing(Creations a, Creations b) {
        this.a = a;
        this.b = b;
        this.partner = new int[a.size()];
        this.paired = new boolean[b.size()];
        Arrays.fill(partner, -1);
    }

    public static Pairing of(Program programA, Creations a, Program programB, Creations b) {
        Pairing pairing = new Pairing(a, b);
        int[][] callsA = byTask(a, programA.tasks().size());
        int[][] callsB = byTask(b, programB.tasks().size());
        for (int task = 1; task < callsA.length; task++) {
            int other = taskNamed(programB, programA.tasks().get(task - 1).name(), task);
            if (other > 0) {
                pairing.pair(callsA[task], callsB[other]);
            }
        }
        return pairing;
    }

    private static int taskNamed(Program program, String name, int guess) {
        List<Program.Task> tasks = program.tasks();
        if (guess <= tasks.size() && tasks.get(guess - 1).name().equals(name)) {
            return guess;
        }
        for (int i = 0; i < tasks.size(); i++) {
            if (tasks.get(i).name().equals(name)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int[][] byTask(Creations creations, int tasks) {
        int[] counts = new int[tasks + 1];
        for (int call = 0; call < creations.size(); call++) {
            counts[creations.task(call)]++;
        }
        int[][] calls = new int[tasks + 1][];
        for (int task = 0; task <= tasks; task++) {
            calls[task] = new int[counts[task]];
            counts[task] = 0;
        }
        for (int call = 0; call < creations.size(); call++) {
            int task = creations.task(call);
            calls[task][counts[task]++] = call;
        }
        return calls;
    }

    private void pair(int[] callsA, int[] callsB) {
        int common = Math.min(callsA.length, callsB.length);
        for (int k = 0; k < common; k++) {
            partner[callsA[k]] = callsB[k];
            paired[callsB[k]] = true;
        }
        pairs += common;
    }

    /// How many calls are in both runs.
    public int pairs() {
        return pairs;
    }

    /// The call of run B that is paired with a call of run A, -1 when it happened in A only.
    public int partner(int callOfA) {
        return partner[callOfA];
    }

    /// The calls that happened in A only.
    public List<Integer> onlyInA() {
        List<Integer> calls = new ArrayList<>();
        for (int call = 0; call < partner.length; call++) {
            if (partner[call] < 0) {
                calls.add(call);
            }
        }
        return List.copyOf(calls);
    }

    /// The calls that happened in B only.
    public List<Integer> onlyInB() {
        List<Integer> calls = new ArrayList<>();
        for (int call = 0; call < paired.length; call++) {
            if (!paired[call]) {
                calls.add(call);
            }
        }
        return List.copyOf(calls);
    }

    /// How long the calls waited that happened in A only.
    public long unpairedNanosOfA() {
        return onlyInA().stream().mapToLong(a::waitNanos).sum();
    }

    /// How long the calls waited that happened in B only.
    public long unpairedNanosOfB() {
        return onlyInB().stream().mapToLong(b::waitNanos).sum();
    }

    /// What the paired calls of run A waited for; exact.
    public List<CauseSum> waitsOfA() {
        long[] sums = new long[a.causes().size()];
        for (int call = 0; call < partner.length; call++) {
            if (partner[call] >= 0) {
                a.addWaits(call, sums);
            }
        }
        return CauseSum.list(a.causes(), sums);
    }

    /// What the paired calls of run B waited for; exact.
    public List<CauseSum> waitsOfB() {
        long[] sums = new long[b.causes().size()];
        for (int call = 0; call < paired.length; call++) {
            if (paired[call]) {
                b.addWaits(call, sums);
            }
        }
        return CauseSum.list(b.causes(), sums);
    }
}
