package lockscope.engine.invariant;

import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Watch;
import lockscope.engine.memory.Words;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.TaskTable;
import lockscope.engine.state.Nets;
import lockscope.engine.trace.NetState;

/// I8: a namespace dies once: its count never leaves 0, it is in one batch, and its memory stays while it can be found.
/// I9: only the cleanup worker takes namespaces off `net_namespace_list`.
final class Lives implements Watch {
    private final Kernel kernel;
    private final Nets nets;
    private final Marks marks;
    private final Report report;
    private final Words cleaner;
    private final int dead;
    private final int deadLink;

    Lives(Kernel kernel, Marks marks, Report report) {
        this.kernel = kernel;
        this.marks = marks;
        this.report = report;
        nets = kernel.nets;
        cleaner = kernel.memory.allocate("cleaner", Words.Region.NOTES, 1, 1).meaning(Words.Meaning.TASK, 0);
        dead = kernel.program.list("cleanup_list");
        deadLink = dead < 0 ? -1 : kernel.program.lists().get(dead).link();
    }

    @Override
    public void allocated(int net) {
        marks.begin(net);
    }

    @Override
    public void counts(int task, int net, long from, long to) {
        NetState state = nets.state(net);
        boolean gone = state == NetState.DEAD || state == NetState.UNLISTED;
        if (gone && from <= 0 && to > 0) {
            report.broken(8, task, "takes a reference on " + report.net(net) + ", whose count is 0");
        }
    }

    @Override
    public void listChanges(int task, int link, int list, int element, boolean comes) {
        boolean condemned = comes && list == dead && dead >= 0 && link == deadLink && isNet(link) && element != 0;
        if (!condemned) {
            return;
        }
        if (marks.isCondemned(element)) {
            report.broken(8, task, "puts " + report.net(element) + " on cleanup_list a second time");
        }
        marks.setCondemned(element);
    }

    private boolean isNet(int link) {
        return kernel.program.links().get(link).of() == ObjectType.NET;
    }

    @Override
    public void freed(int task, int net) {
        NetState state = nets.state(net);
        if (state == NetState.LIVE || state == NetState.DEAD) {
            report.broken(8, task, "frees " + report.net(net) + ", which is still on net_namespace_list");
        }
    }

    @Override
    public void unlisted(int task, int net) {
        int first = cleaner.getInt(0, 0);
        if (kernel.table.kind(task) != TaskTable.Kind.WORKER) {
            report.broken(9, task, "takes " + report.net(net) + " off net_namespace_list and is no cleanup worker");
        } else if (first != 0 && first != task) {
            report.broken(
                    9,
                    task,
                    "takes " + report.net(net) + " off net_namespace_list, which " + report.task(first)
                            + " does too: there is more than one cleanup worker");
        } else {
            cleaner.set(0, 0, task);
        }
    }
}
