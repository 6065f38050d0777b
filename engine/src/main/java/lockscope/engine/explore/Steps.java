package lockscope.engine.explore;

import java.util.Arrays;

/// The steps between states of a finished exploration, and orders on them.
final class Steps {
    private int[] from = new int[1 << 10];
    private int[] to = new int[1 << 10];
    private byte[] actor = new byte[1 << 10];
    private int size;

    /// @param actor the task, 0 when none makes the step
    void add(int from, int to, int actor) {
        if (size == this.from.length) {
            this.from = Arrays.copyOf(this.from, size * 2);
            this.to = Arrays.copyOf(this.to, size * 2);
            this.actor = Arrays.copyOf(this.actor, size * 2);
        }
        this.from[size] = from;
        this.to[size] = to;
        this.actor[size++] = (byte) actor;
    }

    int to(int step) {
        return to[step];
    }

    int actor(int step) {
        return actor[step];
    }

    /// Where the steps of each state begin among all; added in the order of the states that they come from.
    int[] firsts(int states) {
        int[] first = new int[states + 1];
        for (int i = 0; i < size; i++) {
            first[from[i] + 1]++;
        }
        for (int s = 0; s < states; s++) {
            first[s + 1] += first[s];
        }
        return first;
    }

    /// The states so that every step leads from an earlier one to a later one; shorter than there are states when steps
    /// go round in a circle.
    int[] inOrder(int states, int[] first) {
        int[] before = new int[states];
        for (int i = 0; i < size; i++) {
            before[to[i]]++;
        }
        int[] order = new int[states];
        int found = 0;
        for (int s = 0; s < states; s++) {
            if (before[s] == 0) {
                order[found++] = s;
            }
        }
        for (int next = 0; next < found; next++) {
            for (int i = first[order[next]]; i < first[order[next] + 1]; i++) {
                if (--before[to[i]] == 0) {
                    order[found++] = to[i];
                }
            }
        }
        return Arrays.copyOf(order, found);
    }
}
