package lockscope.engine.invariant;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Platform;
import lockscope.engine.machine.Watch;
import lockscope.engine.program.Method;

/// Holds a run against the invariants I1 to I15, as far as its listing has what they speak of.
///
/// What the rules note lies in the machine's memory, so snapshots and re-execution include it. What a strategy waives is
/// not reported.
public final class Invariants implements Watch {
    private final Watch[] rules;
    private final Marks marks;

    /// Lays out its notes behind the machine's own structures.
    public Invariants(Kernel kernel, Platform platform) {
        this(kernel, platform, -1);
    }

    /// @param starvation how many later arrivals may get a lock before somebody who waits for it; negative when that is
    ///     no rule
    public Invariants(Kernel kernel, Platform platform, int starvation) {
        Report report = new Report(kernel, platform);
        Operations operations = new Operations(kernel);
        marks = new Marks(kernel);
        List<Watch> all = new ArrayList<>();
        all.add(new Lives(kernel, marks, report));
        all.add(new Stability(kernel, operations, marks, report));
        all.add(new Pairing(kernel, operations, marks, report));
        all.add(new Order(kernel, operations, marks, report));
        all.add(new Readers(kernel, operations, marks, report));
        all.add(new DataLife(kernel, operations, marks, report));
        all.add(new Completeness(kernel, operations, marks, report));
        all.add(new LockOrder(kernel, report));
        all.add(new Balance(kernel, report));
        all.add(new Progress(kernel, new WaitGraph(kernel, platform, report), report));
        all.add(new Exclusion(kernel, report));
        if (Overlap.applies(kernel)) {
            all.add(new Overlap(kernel, operations, report));
        }
        if (SyncCount.applies(kernel)) {
            all.add(new SyncCount(kernel, operations, report));
        }
        if (starvation >= 0) {
            all.add(new Starvation(kernel, platform, report, starvation));
        }
        rules = all.toArray(Watch[]::new);
    }

    @Override
    public void assigned(int task) {
        for (Watch rule : rules) {
            rule.assigned(task);
        }
    }

    @Override
    public void waits(int task) {
        for (Watch rule : rules) {
            rule.waits(task);
        }
    }

    @Override
    public void gaveUp(int task, int lock) {
        for (Watch rule : rules) {
            rule.gaveUp(task, lock);
        }
    }

    @Override
    public void mightSleep(int task) {
        for (Watch rule : rules) {
            rule.mightSleep(task);
        }
    }

    @Override
    public void readBegins(int task) {
        for (Watch rule : rules) {
            rule.readBegins(task);
        }
    }

    @Override
    public void readEnds(int task) {
        for (Watch rule : rules) {
            rule.readEnds(task);
        }
    }

    @Override
    public void called(int task, int routine) {
        for (Watch rule : rules) {
            rule.called(task, routine);
        }
    }

    @Override
    public void returns(int task, int routine, int base, long value) {
        for (Watch rule : rules) {
            rule.returns(task, routine, base, value);
        }
    }

    @Override
    public void methodBegins(int task, int op, Method method, long argument, int net) {
        for (Watch rule : rules) {
            rule.methodBegins(task, op, method, argument, net);
        }
    }

    @Override
    public void methodEnds(int task, int op, Method method, long argument, long value) {
        for (Watch rule : rules) {
            rule.methodEnds(task, op, method, argument, value);
        }
    }

    @Override
    public void exits(int task) {
        for (Watch rule : rules) {
            rule.exits(task);
        }
    }

    @Override
    public void acquired(int task, int lock, int mode) {
        for (Watch rule : rules) {
            rule.acquired(task, lock, mode);
        }
    }

    @Override
    public void released(int task, int lock, int mode) {
        for (Watch rule : rules) {
            rule.released(task, lock, mode);
        }
    }

    @Override
    public void listChanges(int task, int link, int list, int element, boolean comes) {
        for (Watch rule : rules) {
            rule.listChanges(task, link, list, element, comes);
        }
    }

    @Override
    public void allocated(int net) {
        for (Watch rule : rules) {
            rule.allocated(net);
        }
    }

    @Override
    public void listed(int task, int net) {
        for (Watch rule : rules) {
            rule.listed(task, net);
        }
    }

    @Override
    public void unlisted(int task, int net) {
        for (Watch rule : rules) {
            rule.unlisted(task, net);
        }
    }

    @Override
    public void counts(int task, int net, long from, long to) {
        for (Watch rule : rules) {
            rule.counts(task, net, from, to);
        }
    }

    @Override
    public void dataFreed(int task, int net, int op) {
        for (Watch rule : rules) {
            rule.dataFreed(task, net, op);
        }
    }

    @Override
    public void freed(int task, int net) {
        for (Watch rule : rules) {
            rule.freed(task, net);
        }
        marks.forget(net);
    }

    @Override
    public void callback(int net) {
        for (Watch rule : rules) {
            rule.callback(net);
        }
    }
}
