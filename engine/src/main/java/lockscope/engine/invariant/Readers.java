package lockscope.engine.invariant;

import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Watch;
import lockscope.engine.memory.Words;
import lockscope.engine.program.Method;
import lockscope.engine.state.Nets;
import lockscope.engine.trace.NetState;

/// I4: a namespace that left `net_namespace_list` keeps its exits, its data and its memory waiting until every task that
/// was in a read section at that moment, and so may have found it, has left that section.
final class Readers implements Watch {
    private static final int AWAITED = 0;
    private static final int OPEN = 1;

    private final Nets nets;
    private final Operations operations;
    private final Marks marks;
    private final Report report;
    private final Words w;

    Readers(Kernel kernel, Operations operations, Marks marks, Report report) {
        nets = kernel.nets;
        this.operations = operations;
        this.marks = marks;
        this.report = report;
        w = kernel.memory
                .allocate("open readers", Words.Region.NOTES, OPEN + marks.readerWords(), 1)
                .meaning(Words.Meaning.TASK_SET, OPEN);
    }

    @Override
    public void readBegins(int task) {
        w.set(0, OPEN + task / 64, w.get(0, OPEN + task / 64) | 1L << task % 64);
    }

    @Override
    public void readEnds(int task) {
        w.set(0, OPEN + task / 64, w.get(0, OPEN + task / 64) & ~(1L << task % 64));
        if (w.get(0, AWAITED) > 0) {
            operations.eachNet(net -> left(task, net));
        }
    }

    private void left(int task, int net) {
        long before = marks.readers(net, task / 64);
        long after = before & ~(1L << task % 64);
        if (after != before) {
            marks.setReaders(net, task / 64, after);
            w.add(0, AWAITED, reader(net) == 0 ? -1 : 0);
        }
    }

    @Override
    public void unlisted(int task, int net) {
        for (int i = 0; i < marks.readerWords(); i++) {
            marks.setReaders(net, i, w.get(0, OPEN + i));
        }
        w.add(0, AWAITED, reader(net) == 0 ? 0 : 1);
    }

    /// A reader that may stand on the namespace, 0 for none.
    private int reader(int net) {
        for (int i = 0; i < marks.readerWords(); i++) {
            long bits = marks.readers(net, i);
            if (bits != 0) {
                return i * 64 + Long.numberOfTrailingZeros(bits);
            }
        }
        return 0;
    }

    @Override
    public void methodBegins(int task, int op, Method method, long argument, int net) {
        if (method != Method.INIT && method != Method.PRE_EXIT && w.get(0, AWAITED) > 0) {
            operations.eachSubject(
                    method,
                    argument,
                    net,
                    slot -> touched(task, slot, "calls " + method.listingName() + " of " + report.op(op) + " for "));
        }
    }

    @Override
    public void dataFreed(int task, int net, int op) {
        touched(task, net, "frees the data of " + report.op(op) + " in ");
    }

    private void touched(int task, int net, String deed) {
        int reader = nets.state(net) == NetState.UNLISTED ? reader(net) : 0;
        if (reader != 0) {
            report.broken(
                    4,
                    task,
                    deed + report.net(net) + " while " + report.task(reader) + report.line(reader)
                            + " may still stand on it: it has been in its read section since before "
                            + report.net(net) + " left the list");
        }
    }

    @Override
    public void freed(int task, int net) {
        touched(task, net, "frees ");
        if (reader(net) != 0) {
            w.add(0, AWAITED, -1);
        }
    }
}
