package lockscope.app.cli;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.listing.Nearest;
import lockscope.engine.run.Snapshot;

/// Finds tasks by name.
final class Tasks {
    private static final int MOST_SHOWN = 20;

    private Tasks() {}

    static int find(Snapshot snapshot, String name) {
        List<String> names = new ArrayList<>();
        for (int task = 1; task <= snapshot.tasks(); task++) {
            if (snapshot.taskName(task).equals(name)) {
                return task;
            }
            names.add(snapshot.taskName(task));
        }
        String more = names.size() > MOST_SHOWN ? " and " + (names.size() - MOST_SHOWN) + " more" : "";
        throw new Loading.BadInput("--task: no task is named '" + name + "'"
                + Nearest.hint(name, names) + "\n  known are: "
                + String.join(", ", names.subList(0, Math.min(MOST_SHOWN, names.size()))) + more);
    }
}
