package lockscope.app.whatif;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lockscope.app.figure.Datum;
import lockscope.engine.program.Instr;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.run.Snapshot;
import lockscope.engine.whatif.Edit;
import lockscope.engine.whatif.WhatIf;
import lockscope.engine.why.Moment.TaskState;
import org.jspecify.annotations.Nullable;

/// The common what-ifs at a moment: just the texts that somebody might have written.
final class Offers {
    private static final int MOST_CPUS = 256;
    private static final int FULL_LEAF = 16;
    private static final List<String> LOADING = List.of("register_pernet_subsys", "register_pernet_device");

    private final Snapshot s;
    private final List<Offer> offers = new ArrayList<>();

    private Offers(Snapshot snapshot) {
        s = snapshot;
    }

    /// @param selected what is selected; null for nothing
    static List<Offer> at(Snapshot snapshot, @Nullable Datum selected) {
        Offers offers = new Offers(snapshot);
        offers.machine();
        offers.readers();
        offers.modules();
        if (selected != null && selected.subject() == Datum.Subject.TASK) {
            offers.task(selected.index());
        }
        return List.copyOf(offers.offers);
    }

    private void add(String key, String subject, Edit edit) {
        boolean always = s.time() == 0 && !edit.needsMoment();
        offers.add(new Offer(key, subject, always ? WhatIf.always(edit) : new WhatIf(s.time(), edit)));
    }

    private void machine() {
        if (!s.program().machine().rcuExpedited()) {
            add("whatif.offer.expedite", "", new Edit.Set("expedited", "on"));
        }
        int cpus = s.cpus();
        if (cpus < MOST_CPUS && cpus != FULL_LEAF) {
            add("whatif.offer.cpu", "", new Edit.Set("cpus", Integer.toString(cpus + 1)));
        }
    }

    private void readers() {
        for (int task = 1; task <= s.program().tasks().size(); task++) {
            if (s.readingSince(task) >= 0
                    && (s.state(task) == TaskState.RUNNING || s.state(task) == TaskState.RUNNABLE)) {
                add("whatif.offer.leave", s.taskName(task), new Edit.Leave(s.taskName(task)));
                return;
            }
        }
    }

    /// The blocks of tasks that load modules.
    private void modules() {
        Program program = s.program();
        Set<String> groups = new LinkedHashSet<>();
        for (int task = 1; task <= program.tasks().size(); task++) {
            Program.Task each = program.tasks().get(task - 1);
            if (each.startNanos() != Program.Task.NEVER && loads(program, each.routine())) {
                groups.add(each.group());
            }
        }
        for (String group : groups) {
            offers.add(new Offer("whatif.offer.without", group, WhatIf.always(new Edit.Without(group))));
        }
    }

    private static boolean loads(Program program, int routine) {
        Program.Routine lines = program.routines().get(routine);
        for (int pc = lines.entry(); pc < lines.last(); pc++) {
            if (program.code().instructions()[pc] instanceof Instr.Call call
                    && LOADING.contains(program.routines().get(call.routine()).name())) {
                return true;
            }
        }
        return false;
    }

    private void task(int task) {
        boolean user = task >= 1 && task <= s.tasks() && s.taskKind(task) == TaskTable.Kind.USER;
        if (user && s.state(task) != TaskState.DONE) {
            add("whatif.offer.kill", s.taskName(task), new Edit.Kill(s.taskName(task)));
        }
        if (user) {
            add(
                    "whatif.offer.add",
                    s.program().tasks().get(task - 1).group(),
                    new Edit.Add(s.program().tasks().get(task - 1).group()));
        }
    }
}
