package lockscope.engine.program;

import java.util.ArrayList;
import java.util.List;

/// Who every task is: the scenario's tasks first, then those of the system. Tasks are counted from 1.
public final class TaskTable {
    /// What a task is there for.
    public enum Kind {
        /// A task of the scenario.
        USER,
        /// Runs `boot()` before time 0.
        BOOT,
        /// The worker of a workqueue.
        WORKER,
        /// The grace-period kthread.
        RCU_KTHREAD,
        /// `ksoftirqd/N`: callbacks that a tick did not get to.
        SOFTIRQD
    }

    private final List<String> names = new ArrayList<>();
    private final Kind[] kinds;
    private final int users;
    private final int workers;
    private final int cpus;
    private final int rcuKthread;

    public TaskTable(Program program) {
        List<Kind> each = new ArrayList<>();
        add("", Kind.USER, each);
        for (Program.Task task : program.tasks()) {
            add(task.name(), Kind.USER, each);
        }
        users = program.tasks().size();
        add("swapper/0", Kind.BOOT, each);
        workers = names.size();
        for (int i = 0; i < program.workqueues().size(); i++) {
            add(i == 0 ? "kworker/0:1" : "kworker/u:" + i, Kind.WORKER, each);
        }
        rcuKthread = names.size();
        add(program.machine().preemptibleRcu() ? "rcu_preempt" : "rcu_sched", Kind.RCU_KTHREAD, each);
        cpus = program.machine().cpus();
        for (int c = 0; c < cpus; c++) {
            add("ksoftirqd/" + c, Kind.SOFTIRQD, each);
        }
        kinds = each.toArray(Kind[]::new);
    }

    private void add(String name, Kind kind, List<Kind> each) {
        names.add(name);
        each.add(kind);
    }

    public int count() {
        return names.size() - 1;
    }

    public String name(int task) {
        return names.get(task);
    }

    public Kind kind(int task) {
        return kinds[task];
    }

    /// Whether what it does is a listing: a task of the scenario does nothing else.
    public boolean isOfScenario(int task) {
        return task <= users;
    }

    /// How many tasks the scenario has; they are 1 to this number.
    public int users() {
        return users;
    }

    public int boot() {
        return users + 1;
    }

    /// The worker of a workqueue.
    public int worker(int workqueue) {
        return workers + workqueue;
    }

    /// The workqueue of a worker.
    public int workqueueOf(int worker) {
        return worker - workers;
    }

    public int rcuKthread() {
        return rcuKthread;
    }

    public int softirqd(int cpu) {
        return names.size() - cpus + cpu;
    }

    /// The task of that name, 0 for none.
    public int find(String name) {
        return Math.max(0, names.indexOf(name));
    }
}
