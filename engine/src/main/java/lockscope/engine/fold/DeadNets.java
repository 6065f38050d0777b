package lockscope.engine.fold;

import java.util.Arrays;
import lockscope.engine.trace.NetState;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;

/// Follows namespaces from death to freedom; remembers only those that are on their way.
final class DeadNets {
    private final Distribution deathToFreedom = new Distribution();
    private int[] serials = new int[64];
    private long[] diedAt = new long[64];
    private int dead;
    private int mostDead;
    private long created;
    private long freed;
    private long deadNanos;
    private long last;

    /// Namespaces that went live.
    long created() {
        return created;
    }

    /// Namespaces that died and whose memory was given back.
    long freed() {
        return freed;
    }

    /// How many are dead and not yet freed.
    int dead() {
        return dead;
    }

    int mostDead() {
        return mostDead;
    }

    /// The sum, over all dead namespaces, of the time that they have been dead.
    long deadNanos(long now) {
        return deadNanos + dead * (now - last);
    }

    Spread deathToFreedom() {
        return deathToFreedom.spread();
    }

    void row(Rows rows, long row, long time) {
        if (rows.kind(row) != TraceKind.NET) {
            return;
        }
        int serial = rows.object(row);
        switch (NetState.of(rows.value(row))) {
            case ALLOCATED, INIT, UNLISTED -> {}
            case LIVE -> created++;
            case DEAD -> dies(serial, time);
            case FREED -> isFreed(serial, time);
        }
    }

    private void dies(int serial, long time) {
        if (2 * (dead + 1) > serials.length) {
            grow();
        }
        int slot = slotOf(serial);
        if (serials[slot] == serial) {
            return;
        }
        pass(time);
        serials[slot] = serial;
        diedAt[slot] = time;
        dead++;
        mostDead = Math.max(mostDead, dead);
    }

    private void isFreed(int serial, long time) {
        int slot = slotOf(serial);
        if (serials[slot] != serial) {
            return;
        }
        pass(time);
        deathToFreedom.add(time - diedAt[slot]);
        freed++;
        dead--;
        remove(slot);
    }

    private void pass(long time) {
        deadNanos = deadNanos(time);
        last = time;
    }

    /// The slot that holds the serial, or the free one where it would go.
    private int slotOf(int serial) {
        int mask = serials.length - 1;
        int slot = ((serial * 0x9E3779B9) >>> 7) & mask;
        while (serials[slot] != 0 && serials[slot] != serial) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void remove(int slot) {
        serials[slot] = 0;
        int mask = serials.length - 1;
        for (int i = (slot + 1) & mask; serials[i] != 0; i = (i + 1) & mask) {
            int serial = serials[i];
            serials[i] = 0;
            int to = slotOf(serial);
            serials[to] = serial;
            diedAt[to] = diedAt[i];
        }
    }

    private void grow() {
        int[] oldSerials = serials;
        long[] oldTimes = diedAt;
        serials = new int[oldSerials.length * 2];
        diedAt = Arrays.copyOf(oldTimes, serials.length);
        for (int i = 0; i < oldSerials.length; i++) {
            if (oldSerials[i] != 0) {
                int slot = slotOf(oldSerials[i]);
                serials[slot] = oldSerials[i];
                diedAt[slot] = oldTimes[i];
            }
        }
    }
}
