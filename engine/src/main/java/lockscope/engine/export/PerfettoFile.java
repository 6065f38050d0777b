package lockscope.engine.export;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockscope.engine.program.Program;

/// Perfetto's trace: packets with the kernel's scheduler events, from which readers make the CPUs' tracks and the
/// states of threads, and packets with slices, arrows and counters.
///
/// The numbers of fields are those of `perfetto/protos/perfetto/trace`.
final class PerfettoFile implements TrackSink {
    private static final int PROCESS = 1_000_000;
    private static final int SEQUENCE = 1;
    private static final long STATE_CLEARED = 1;
    private static final long NEEDS_STATE = 2;
    private static final long BEGIN = 1;
    private static final long END = 2;
    private static final long INSTANT = 3;
    private static final long VALUE = 4;
    private static final long EXPLICIT_ORDER = 3;
    /// The older of two fields with this meaning: all readers know it.
    private static final int ARROWS = 36;
    private static final int LOCKS = 900_001;
    private static final int GRACE_PERIODS = 900_002;
    private static final int COUNTERS = 910_000;

    private final Bytes out;
    private final Proto packet = new Proto();
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final PerfettoScheduler scheduler;
    private boolean[] ofCpu = new boolean[64];
    private boolean begun;

    PerfettoFile(Program program, OutputStream stream) {
        out = new Bytes(stream);
        scheduler = new PerfettoScheduler(program, this::writePacket);
        parent(LOCKS, Group.LOCK, 1);
        parent(GRACE_PERIODS, Group.GRACE_PERIOD, 2);
    }

    SchedulerSink scheduler() {
        return scheduler;
    }

    private void writePacket(Proto message) {
        out.add((char) 0x0A);
        int length = message.size();
        while (length > 0x7F) {
            out.raw(length & 0x7F | 0x80);
            length >>>= 7;
        }
        out.raw(length);
        out.add(message.bytes(), message.size());
    }

    private Proto packet() {
        packet.clear();
        packet.number(10, SEQUENCE).number(13, begun ? NEEDS_STATE : STATE_CLEARED);
        begun = true;
        return packet;
    }

    private void parent(int uuid, Group group, int rank) {
        Proto p = packet();
        int track = p.begin(60);
        p.number(1, uuid).text(2, group.title()).number(11, EXPLICIT_ORDER).number(12, rank);
        p.end(track);
        writePacket(p);
    }

    @Override
    public void track(int id, Group group, int index, String name) {
        if (id >= ofCpu.length) {
            ofCpu = java.util.Arrays.copyOf(ofCpu, 2 * id);
        }
        ofCpu[id] = group == Group.CPU;
        if (ofCpu[id]) {
            return;
        }
        Proto p = packet();
        int track = p.begin(60);
        p.number(1, id);
        switch (group) {
            case CPU -> {}
            case TASK -> {
                int thread = p.begin(4);
                p.number(1, PROCESS).number(2, index).text(5, name);
                p.end(thread);
            }
            case LOCK -> p.text(2, name).number(5, LOCKS).number(12, index);
            case GRACE_PERIOD -> p.text(2, name).number(5, GRACE_PERIODS).number(12, index);
        }
        p.end(track);
        writePacket(p);
    }

    @Override
    public void slice(int track, long begin, long end, String name, List<Arrow> arrows) {
        if (ofCpu[track]) {
            return;
        }
        event(begin, BEGIN, track, name, arrows);
        event(end, END, track, "", List.of());
    }

    private void event(long time, long type, int track, String name, List<Arrow> arrows) {
        Proto p = packet();
        p.number(8, time);
        int id = name.isEmpty() ? 0 : intern(p, name);
        int event = p.begin(11);
        p.number(9, type).number(11, track);
        if (id > 0) {
            p.number(10, id);
        }
        for (Arrow arrow : arrows) {
            p.number(ARROWS, arrow.id);
        }
        p.end(event);
        writePacket(p);
    }

    private int intern(Proto p, String name) {
        Integer known = names.get(name);
        if (known != null) {
            return known;
        }
        int id = names.size() + 1;
        names.put(name, id);
        int data = p.begin(12);
        int entry = p.begin(2);
        p.number(1, id).text(2, name);
        p.end(entry);
        p.end(data);
        return id;
    }

    @Override
    public void arrow(Arrow arrow) {}

    @Override
    public void counter(int id, String name, String unit) {
        Proto p = packet();
        int track = p.begin(60);
        p.number(1, COUNTERS + id).text(2, name);
        int counter = p.begin(8);
        p.text(6, unit);
        p.end(counter);
        p.end(track);
        writePacket(p);
    }

    @Override
    public void count(int id, long time, long value) {
        Proto p = packet();
        p.number(8, time);
        int event = p.begin(11);
        p.number(9, VALUE).number(11, COUNTERS + id).number(30, value);
        p.end(event);
        writePacket(p);
    }

    @Override
    public void instant(int track, long time, String name) {
        event(time, INSTANT, track, name, List.of());
    }

    @Override
    public void finish() {
        scheduler.flush();
        out.flush();
    }
}
