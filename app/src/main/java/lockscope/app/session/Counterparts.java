package lockscope.app.session;

import java.util.List;
import lockscope.app.figure.Datum;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import org.jspecify.annotations.Nullable;

/// What in one run corresponds to a thing of another: tasks by name; locks by name, or else the lock that gives one
/// strategy its character to that of the other; CPUs, namespaces and grace periods by number.
public final class Counterparts {
    private final List<Program> programs;

    public Counterparts(List<Program> programs) {
        this.programs = List.copyOf(programs);
    }

    /// The same thing in that run's numbers, null when that run has none.
    public @Nullable Datum of(Datum datum, int run) {
        if (datum.run() == run || run >= programs.size() || datum.run() >= programs.size()) {
            return datum.run() == run ? datum : null;
        }
        Program from = programs.get(datum.run());
        Program to = programs.get(run);
        return switch (datum.subject()) {
            case TASK -> task(datum, from, to, run);
            case LOCK -> lock(datum, from, to, run);
            case CPU -> datum.index() < to.machine().cpus() ? datum.inRun(run) : null;
            case NET, GRACE_PERIOD, STRATEGY -> datum.inRun(run);
        };
    }

    private static @Nullable Datum task(Datum datum, Program from, Program to, int run) {
        TaskTable table = new TaskTable(from);
        if (datum.index() < 1 || datum.index() > table.count()) {
            return null;
        }
        int found = new TaskTable(to).find(table.name(datum.index()));
        return found == 0 ? null : with(datum, found, run);
    }

    private static @Nullable Datum lock(Datum datum, Program from, Program to, int run) {
        if (datum.index() >= from.locks().size()) {
            return null;
        }
        int same = to.lock(from.locks().get(datum.index()).name());
        if (same >= 0) {
            return with(datum, same, run);
        }
        int main = mainLock(to);
        boolean paired = datum.index() == mainLock(from) && main >= 0;
        return paired && from.lock(to.locks().get(main).name()) < 0 ? with(datum, main, run) : null;
    }

    /// The first lock that a strategy's own listing declares, -1 for none.
    private static int mainLock(Program program) {
        String own = program.sources().getFirst().name();
        for (int lock = 0; lock < program.locks().size(); lock++) {
            if (program.locks().get(lock).place().file().equals(own)) {
                return lock;
            }
        }
        return -1;
    }

    private static Datum with(Datum datum, int index, int run) {
        return new Datum(datum.subject(), index, datum.startNanos(), datum.endNanos(), run);
    }
}
