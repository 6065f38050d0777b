package lockscope.engine.export;

import java.io.OutputStream;
import java.util.List;
import lockscope.engine.program.Program;

/// Chrome's Trace Event format. Times are microseconds with three decimals, so no nanosecond is lost.
final class ChromeJson implements TrackSink {
    private static final int DECIMALS = 3;
    private static final Group[] GROUPS = Group.values();

    private final Bytes out;
    private final String title;
    private int[] processOf = new int[64];
    private String[] counters = new String[8];
    private String[] units = new String[8];
    private boolean begun;

    ChromeJson(Program program, OutputStream stream) {
        out = new Bytes(stream);
        title = program.scenario() + " with " + program.strategy() + ", seed "
                + program.machine().seed();
        out.add("{\"traceEvents\":[\n");
        for (Group group : GROUPS) {
            metadata("process_name", process(group), 0).add("\"name\":");
            string(group.title()).add("}}");
            metadata("process_sort_index", process(group), 0)
                    .add("\"sort_index\":")
                    .add(group.ordinal())
                    .add("}}");
        }
    }

    private static int process(Group group) {
        return group.ordinal() + 1;
    }

    @Override
    public void track(int id, Group group, int index, String name) {
        if (id >= processOf.length) {
            processOf = java.util.Arrays.copyOf(processOf, 2 * id);
        }
        processOf[id] = process(group);
        metadata("thread_name", processOf[id], id).add("\"name\":");
        string(name).add("}}");
        metadata("thread_sort_index", processOf[id], id)
                .add("\"sort_index\":")
                .add(index)
                .add("}}");
    }

    private Bytes metadata(String what, int process, int thread) {
        return event('M', process, thread).add(",\"name\":\"").add(what).add("\",\"args\":{");
    }

    private Bytes event(char phase, int process, int thread) {
        out.add(begun ? ",\n{\"ph\":\"" : "{\"ph\":\"");
        begun = true;
        return out.add(phase).add("\",\"pid\":").add(process).add(",\"tid\":").add(thread);
    }

    private Bytes timed(char phase, int track, long time) {
        return event(phase, processOf[track], track).add(",\"ts\":").fixed(time, DECIMALS);
    }

    @Override
    public void slice(int track, long begin, long end, String name, List<Arrow> arrows) {
        timed('X', track, begin).add(",\"dur\":").fixed(end - begin, DECIMALS).add(",\"name\":");
        string(name).add('}');
    }

    @Override
    public void arrow(Arrow arrow) {
        timed('s', arrow.fromTrack, arrow.fromTime);
        link(arrow).add('}');
        timed('f', arrow.toTrack, arrow.toTime);
        link(arrow).add(",\"bp\":\"e\"}");
    }

    private Bytes link(Arrow arrow) {
        return out.add(",\"id\":")
                .add(arrow.id)
                .add(",\"cat\":\"cause\",\"name\":\"")
                .add(arrow.name)
                .add('"');
    }

    @Override
    public void counter(int id, String name, String unit) {
        if (id >= counters.length) {
            counters = java.util.Arrays.copyOf(counters, 2 * id);
            units = java.util.Arrays.copyOf(units, 2 * id);
        }
        counters[id] = name;
        units[id] = unit;
    }

    @Override
    public void count(int id, long time, long value) {
        event('C', process(Group.LOCK), 0).add(",\"ts\":").fixed(time, DECIMALS).add(",\"name\":");
        string(counters[id])
                .add(",\"args\":{\"")
                .add(units[id])
                .add("\":")
                .add(value)
                .add("}}");
    }

    @Override
    public void instant(int track, long time, String name) {
        timed('i', track, time).add(",\"s\":\"t\",\"name\":");
        string(name).add('}');
    }

    @Override
    public void finish() {
        out.add("\n],\"otherData\":{\"run\":");
        string(title).add("}}\n");
        out.flush();
    }

    private Bytes string(String text) {
        out.add('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return escaped(text);
            }
        }
        return out.add(text).add('"');
    }

    private Bytes escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ') {
                out.add("\\u00").add(Character.forDigit(c >> 4, 16)).add(Character.forDigit(c & 15, 16));
            } else if (c == '"' || c == '\\') {
                out.add('\\').add(c);
            } else {
                out.add(String.valueOf(c));
            }
        }
        return out.add('"');
    }
}
